; Inno Setup 6 (6.3 or newer): the installer for Windows. Started by build.py, which defines what is named in packaging/windows_files.py.
; For the person who runs it, without an administrator; "for everyone" is offered.
#ifndef AppVersion
  #error Start this through packaging/build.py, which defines AppVersion and the rest.
#endif

[Setup]
AppId={{5E5D0C5B-7A0B-4B0A-9C46-3B1F9B0E7A51}
AppName=Tacit Studio
AppVersion={#AppVersion}
AppVerName=Tacit Studio {#AppVersion} ({#Flavour})
AppPublisher=Tacit Studio
VersionInfoVersion={#AppVersion}
DefaultDirName={autopf}\Tacit Studio
DefaultGroupName=Tacit Studio
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir={#OutputFolder}
OutputBaseFilename={#OutputName}
SetupIconFile={#Icon}
LicenseFile={#LicenseText}
UninstallDisplayIcon={app}\Tacit Studio.exe
UninstallDisplayName=Tacit Studio
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
DiskSpanning={#Span}
WizardStyle=modern
CloseApplications=yes
ChangesEnvironment=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
#ifexist AddBackslash(CompilerPath) + "Languages\Korean.isl"
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"
  #define HasKorean
#endif

[CustomMessages]
en.OpenWith=Open with Tacit Studio
en.FolderMenu=Offer "Open with Tacit Studio" for folders
en.OnPath=Make the command tacit known to the terminal
en.Demo=Try the sample pictures
#ifdef HasKorean
ko.OpenWith=Tacit Studio로 열기
ko.FolderMenu=폴더 메뉴에 "Tacit Studio로 열기" 추가
ko.OnPath=터미널에서 tacit 명령 사용
ko.Demo=예제 이미지로 해 보기
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "foldermenu"; Description: "{cm:FolderMenu}"
Name: "onpath"; Description: "{cm:OnPath}"

[InstallDelete]
; an older version's files must not stay among the new ones
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#SourceFolder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Tacit Studio"; Filename: "{app}\Tacit Studio.exe"
Name: "{group}\{cm:Demo}"; Filename: "{app}\Tacit Studio.exe"; Parameters: "demo"
Name: "{autodesktop}\Tacit Studio"; Filename: "{app}\Tacit Studio.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\Directory\shell\TacitStudio"; ValueType: string; ValueName: ""; ValueData: "{cm:OpenWith}"; Flags: uninsdeletekey; Tasks: foldermenu
Root: HKA; Subkey: "Software\Classes\Directory\shell\TacitStudio"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\Tacit Studio.exe"; Tasks: foldermenu
Root: HKA; Subkey: "Software\Classes\Directory\shell\TacitStudio\command"; ValueType: string; ValueName: ""; ValueData: """{app}\Tacit Studio.exe"" ""%1"""; Tasks: foldermenu
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\tacit.exe"; ValueType: string; ValueName: ""; ValueData: "{app}\tacit.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\Tacit Studio.exe"; Description: "{cm:LaunchProgram,Tacit Studio}"; Flags: nowait postinstall skipifsilent

[Code]
const
  PersonKey = 'Environment';
  MachineKey = 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment';

function PathRoot: Integer;
begin
  if IsAdminInstallMode then Result := HKEY_LOCAL_MACHINE else Result := HKEY_CURRENT_USER;
end;

function PathKey: String;
begin
  if IsAdminInstallMode then Result := MachineKey else Result := PersonKey;
end;

procedure AddToPath(Folder: String);
var
  Before: String;
begin
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Before) then Before := '';
  if Pos(';' + Lowercase(Folder) + ';', ';' + Lowercase(Before) + ';') > 0 then exit;
  if (Before <> '') and (Copy(Before, Length(Before), 1) <> ';') then Before := Before + ';';
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', Before + Folder);
end;

procedure TakeFromPath(Folder: String);
var
  Before: String;
  Place: Integer;
begin
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Before) then exit;
  Place := Pos(';' + Lowercase(Folder) + ';', ';' + Lowercase(Before) + ';');
  if Place = 0 then exit;
  { the position in the value with a semicolon in front is that of the folder in the value itself }
  Delete(Before, Place, Length(Folder) + 1);
  if (Before <> '') and (Copy(Before, Length(Before), 1) = ';') then Delete(Before, Length(Before), 1);
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', Before);
end;

procedure CurStepChanged(Step: TSetupStep);
begin
  if (Step = ssPostInstall) and WizardIsTaskSelected('onpath') then AddToPath(ExpandConstant('{app}'));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if Step = usPostUninstall then TakeFromPath(ExpandConstant('{app}'));
end;
