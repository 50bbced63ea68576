<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>About Tacit Studio</source>
        <translation>Tacit Studio 정보</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Trains vision models on folders of unlabeled pictures. Nothing leaves this machine. Apache License 2.0. Qt is used under the LGPL.</source>
        <translation>레이블이 없는 이미지 폴더로 비전 모델을 학습합니다. 아무것도 이 컴퓨터 밖으로 나가지 않습니다. Apache License 2.0. Qt는 LGPL에 따라 사용합니다.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Fill in missing parts</source>
        <translation>빠진 부분 채우기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Find what is alike</source>
        <translation>비슷한 것 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Outline objects</source>
        <translation>사물의 윤곽 잡기</translation>
    </message>
</context>
<context>
    <name>AdviceBar</name>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>As soon as the methods are known, one is recommended here.</source>
        <translation>방법을 알게 되는 대로 하나를 추천합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Maps of where the network looks, which come to follow the objects</source>
        <translation>신경망이 어디를 보는지 나타내는 지도. 점차 사물을 따라갑니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Neighbours, groups, a map, vectors for a search or a classifier</source>
        <translation>이웃, 묶음, 지도, 검색이나 분류에 쓸 벡터</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Pick this method</source>
        <translation>이 방법 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Pick {method}</source>
        <translation>{method} 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Pictures in which the network has painted what was hidden</source>
        <translation>가려진 곳을 신경망이 그려 넣은 그림</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Take it</source>
        <translation>따르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>The subjects have no upright side: cells under a microscope, leaves on a table, land from above</source>
        <translation>똑바로 선 방향이 없는 대상: 현미경으로 본 세포, 탁자 위의 나뭇잎, 위에서 본 땅</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>Things stand any way up</source>
        <translation>위아래가 정해져 있지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>What do you want?</source>
        <translation>무엇을 하고 싶으세요?</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/advice_bar.py"/>
        <source>{method} is picked</source>
        <translation>{method}을(를) 골랐습니다</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <location filename="../../studio/ui/boards/board.py"/>
        <source>Looking at the pictures</source>
        <translation>이미지를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/board.py"/>
        <source>Making the pictures…</source>
        <translation>그림을 만드는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/board.py"/>
        <source>Open this tab again to go on.</source>
        <translation>계속하려면 이 탭을 다시 여세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/board.py"/>
        <source>Stopped before it was ready.</source>
        <translation>준비되기 전에 멈췄습니다.</translation>
    </message>
</context>
<context>
    <name>Boards</name>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Neighbours</source>
        <translation>이웃</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>No reconstruction: {method} does not paint what is hidden; MAE does.</source>
        <translation>복원이 없습니다. {method}은(는) 가려진 곳을 그리지 않습니다. MAE는 그립니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Puzzle</source>
        <translation>퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Reconstruction</source>
        <translation>복원</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Views</source>
        <translation>뷰</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>{method} does not show this.</source>
        <translation>{method}은(는) 이것을 보여 주지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>2x2</source>
        <translation>2x2</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>3x3</source>
        <translation>3x3</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>adamw</source>
        <translation>adamw</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>both_views</source>
        <translation>두 뷰 모두</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>by size</source>
        <translation>크기에 맞춤</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>centre</source>
        <translation>가운데</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>fp16</source>
        <translation>fp16</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>lars</source>
        <translation>lars</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>other_view</source>
        <translation>다른 뷰</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>ram</source>
        <translation>메모리</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>sgd</source>
        <translation>sgd</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>squared</source>
        <translation>제곱 오차</translation>
    </message>
</context>
<context>
    <name>CloudView</name>
    <message>
        <location filename="../../studio/ui/widgets/cloud_view.py"/>
        <source>(no folder)</source>
        <translation>(폴더 없음)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/cloud_view.py"/>
        <source>and {count} more</source>
        <translation>그 밖에 {count}개</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/cloud_view.py"/>
        <source>{count} points in {groups} groups</source>
        <translation>{groups}개 묶음의 점 {count}개</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../studio/ui/command_palette.py"/>
        <source>Find an action, a method, a folder, a run, a word…</source>
        <translation>동작, 방법, 폴더, 실행, 낱말 찾기…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/command_palette.py"/>
        <source>Find anything</source>
        <translation>무엇이든 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/command_palette.py"/>
        <source>Nothing is called that.</source>
        <translation>그런 이름은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/command_palette.py"/>
        <source>What was found</source>
        <translation>찾은 것</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <location filename="../../studio/ui/widgets/compare.py"/>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/compare.py"/>
        <source>Settings that differ</source>
        <translation>서로 다른 설정</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/compare.py"/>
        <source>These runs have the same settings.</source>
        <translation>이 실행들은 설정이 같습니다.</translation>
    </message>
</context>
<context>
    <name>DiffModel</name>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>DropPage</name>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Choose a folder of pictures (Ctrl+O)</source>
        <translation>이미지 폴더를 선택합니다(Ctrl+O)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Drawn scenes, made on this machine in seconds; nothing is downloaded</source>
        <translation>이 컴퓨터에서 몇 초 만에 그린 장면입니다. 아무것도 내려받지 않습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Drawn scenes, made once on this machine.</source>
        <translation>이 컴퓨터에서 한 번만 그리는 장면입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Drop a folder of pictures here</source>
        <translation>이미지 폴더를 여기에 놓으세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Making the sample pictures</source>
        <translation>샘플 이미지를 만드는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Opened lately</source>
        <translation>최근에 연 폴더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Stop making the pictures</source>
        <translation>이미지 만들기를 멈춥니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>The studio learns from your own pictures, without labels. They stay on this machine and are only read.</source>
        <translation>레이블 없이 내 이미지로 학습합니다. 이미지는 이 컴퓨터에 그대로 있으며 읽기만 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>This folder can't be used</source>
        <translation>이 폴더는 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>Try the sample pictures</source>
        <translation>샘플 이미지로 해 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/drop_page.py"/>
        <source>{done} of {total}</source>
        <translation>{total} 중 {done}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Code that loads the encoder</source>
        <translation>인코더를 불러오는 코드</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Export and verify</source>
        <translation>내보내고 확인</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>For another program</source>
        <translation>다른 프로그램용</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Load it in Python</source>
        <translation>Python에서 불러오기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Loaded again, it gives exactly the same features.</source>
        <translation>다시 불러온 인코더가 똑같은 특징을 냅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Loaded again, its features differ by at most {difference} (cosine {cosine}).</source>
        <translation>다시 불러온 인코더의 특징은 최대 {difference}만큼 다릅니다(코사인 {cosine}).</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Looking at every picture…</source>
        <translation>모든 이미지를 살펴보는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Nothing to export yet</source>
        <translation>아직 내보낼 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>ONNX — runs without Python</source>
        <translation>ONNX — Python 없이 실행됩니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>One vector a picture</source>
        <translation>이미지마다 벡터 하나</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Open a run</source>
        <translation>실행 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Save the features…</source>
        <translation>특징 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Say where to write it.</source>
        <translation>저장할 위치를 정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Set up a run</source>
        <translation>학습 준비하기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>The encoder</source>
        <translation>인코더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>The features of every picture of a folder as a table (.npz, .csv or .parquet), for clustering, search or a classifier.</source>
        <translation>폴더에 있는 모든 이미지의 특징을 표(.npz, .csv, .parquet)로 저장합니다. 군집화, 검색, 분류에 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>The run writes its encoder with the first checkpoint, at the end of an epoch or when it is stopped.</source>
        <translation>인코더는 첫 체크포인트와 함께 저장됩니다. 에포크가 끝나거나 학습을 멈출 때입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Train or open a run: its encoder can be used in other programs.</source>
        <translation>학습하거나 실행을 여세요. 그 인코더를 다른 프로그램에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Where to write it</source>
        <translation>저장할 위치</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Where to write the encoder</source>
        <translation>인코더를 저장할 위치</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Where to write the features</source>
        <translation>특징을 저장할 위치</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Writes it, loads it again and compares the features</source>
        <translation>저장한 다음 다시 불러와 특징을 비교합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Writing the encoder, then loading it again to compare…</source>
        <translation>인코더를 저장하고 다시 불러와 비교하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>Written and verified: {out}</source>
        <translation>저장하고 확인했습니다: {out}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>safetensors — weights and how to feed them, in two files</source>
        <translation>safetensors — 가중치와 입력 방법을 파일 두 개로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>timm — loads with timm.create_model</source>
        <translation>timm — timm.create_model로 불러옵니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>torchvision — has ResNets only, this is {backbone}</source>
        <translation>torchvision — ResNet만 있으며, 이것은 {backbone}입니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>torchvision — loads into torchvision.models</source>
        <translation>torchvision — torchvision.models로 불러옵니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>{images} vectors of {dim} numbers written to {out}</source>
        <translation>숫자 {dim}개짜리 벡터 {images}개를 {out}에 저장했습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>{run} has no encoder yet</source>
        <translation>{run}에는 아직 인코더가 없습니다</translation>
    </message>
</context>
<context>
    <name>FactsColumn</name>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>1 file left out</source>
        <translation>파일 1개 제외됨</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>1 sub-folder</source>
        <translation>하위 폴더 1개</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Files that can't be used, each with its reason</source>
        <translation>쓸 수 없는 파일과 그 이유</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Names of sub-folders can serve as labels when a trained encoder is checked; training never reads them.</source>
        <translation>하위 폴더 이름은 학습한 인코더를 평가할 때 레이블로 쓸 수 있습니다. 학습할 때는 절대 읽지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Pictures that you left out of training come back</source>
        <translation>학습에서 뺀 이미지를 다시 씁니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Types</source>
        <translation>종류</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Typical size</source>
        <translation>일반적인 크기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Use this again</source>
        <translation>다시 쓰기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>Use {count} again</source>
        <translation>{count}장 다시 쓰기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>all of the same size</source>
        <translation>모두 같은 크기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>from {small} to {large}</source>
        <translation>{small}부터 {large}까지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>others {count}</source>
        <translation>기타 {count}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>picture to train on</source>
        <translation>장으로 학습합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>pictures to train on</source>
        <translation>장으로 학습합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>{count} files left out</source>
        <translation>파일 {count}개 제외됨</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/facts_column.py"/>
        <source>{count} sub-folders</source>
        <translation>하위 폴더 {count}개</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../../studio/ui/forms.py"/>
        <source>chosen later</source>
        <translation>나중에 정함</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <location filename="../../studio/ui/find.py"/>
        <source>Do</source>
        <translation>실행</translation>
    </message>
    <message>
        <location filename="../../studio/ui/find.py"/>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/find.py"/>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <location filename="../../studio/ui/find.py"/>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <location filename="../../studio/ui/find.py"/>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/find.py"/>
        <source>Run</source>
        <translation>실행 기록</translation>
    </message>
</context>
<context>
    <name>GaugeColumn</name>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Diversity</source>
        <translation>다양성</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Effective rank</source>
        <translation>유효 차원</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Health</source>
        <translation>학습 상태</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>How far the features of different pictures spread: 1 over the whole room, 0 all the same</source>
        <translation>서로 다른 이미지의 특징이 얼마나 퍼져 있는지: 1이면 공간 전체, 0이면 모두 같음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>How many directions the features use</source>
        <translation>특징이 몇 개의 방향을 쓰는지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Measured at the end of each epoch.</source>
        <translation>에포크가 끝날 때마다 잽니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Pictures trained on each second</source>
        <translation>1초마다 학습하는 이미지 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Share of labelled pictures whose nearest neighbours have the same label; never used for training</source>
        <translation>가장 가까운 이웃과 레이블이 같은 이미지의 비율. 학습에는 절대 쓰지 않습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Time spent on training, pauses left out</source>
        <translation>일시 정지를 뺀, 학습에 쓴 시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Trained for</source>
        <translation>학습한 시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>collapsing: pictures get nearly the same features</source>
        <translation>붕괴하는 중: 이미지들의 특징이 거의 같아짐</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>healthy: features spread out</source>
        <translation>양호: 특징이 잘 퍼져 있음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>k-NN</source>
        <translation>k-NN</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>narrow: features use little of their room</source>
        <translation>좁음: 특징이 공간을 조금만 씀</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>one direction only: collapsing</source>
        <translation>방향이 하나뿐임: 붕괴하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>{count} img/s</source>
        <translation>{count}장/초</translation>
    </message>
</context>
<context>
    <name>InspectPanel</name>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Back to the folder it was trained on</source>
        <translation>학습에 쓴 폴더로 돌아갑니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Choose a folder of pictures</source>
        <translation>이미지 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Choose pictures…</source>
        <translation>이미지 선택…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Look at pictures of another folder</source>
        <translation>다른 폴더의 이미지를 살펴봅니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Open a run</source>
        <translation>실행 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Set up a run</source>
        <translation>학습 준비하기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Stop what is being made for this board</source>
        <translation>이 화면을 만드는 일을 멈춥니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Then see here what its network makes of your pictures.</source>
        <translation>그러면 신경망이 이미지를 어떻게 보는지 여기에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Train or open a run</source>
        <translation>학습하거나 실행을 여세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Training pictures</source>
        <translation>학습에 쓴 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>What to look at</source>
        <translation>무엇을 볼지</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Picture over the whole window</source>
        <translation>이미지를 창 전체에 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Previous or next picture</source>
        <translation>이전 또는 다음 이미지</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Accumulate</source>
        <translation>나누어 계산</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Adversarial</source>
        <translation>판별자 비중</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Alone</source>
        <translation>판별자 없이</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Backbone</source>
        <translation>신경망</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Blur</source>
        <translation>흐림</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Bottleneck</source>
        <translation>병목</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Cache</source>
        <translation>캐시</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Cache dir</source>
        <translation>캐시 폴더</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Channel shift</source>
        <translation>색 채널 어긋남</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Chunks a batch</source>
        <translation>배치 나누기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Clip</source>
        <translation>기울기 한도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Colour</source>
        <translation>색 변화</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Compile</source>
        <translation>컴파일</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Covariance</source>
        <translation>공분산</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Crop</source>
        <translation>자르기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Decoder depth</source>
        <translation>디코더 깊이</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Decoder width</source>
        <translation>디코더 너비</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Decoupled</source>
        <translation>정답 분리</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Directions</source>
        <translation>방향 수</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>First teacher temperature</source>
        <translation>처음 교사 온도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Freeze epochs</source>
        <translation>고정 에포크</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Gap</source>
        <translation>간격</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Gray</source>
        <translation>흑백</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Hidden</source>
        <translation>은닉 너비</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Hole</source>
        <translation>구멍</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Image size</source>
        <translation>이미지 크기</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Invariance</source>
        <translation>불변성</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Judge</source>
        <translation>판별자 손실</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Judge limit</source>
        <translation>판별자 한계</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Judge rate</source>
        <translation>판별자 학습률</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Knots</source>
        <translation>비교 지점</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Layers</source>
        <translation>층 수</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Learn temperature</source>
        <translation>온도 학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Local crops</source>
        <translation>작은 뷰</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Local share</source>
        <translation>작은 뷰 비율</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Lr</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Mask ratio</source>
        <translation>가림 비율</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Max steps</source>
        <translation>최대 스텝</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Mirror</source>
        <translation>좌우 뒤집기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Negatives</source>
        <translation>오답</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Normalise</source>
        <translation>정규화</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Normalise tiles</source>
        <translation>조각 정규화</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Optimiser</source>
        <translation>최적화 방식</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Optimizer</source>
        <translation>최적화 방식</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Out</source>
        <translation>출력</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Outputs</source>
        <translation>출력 수</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Permutations</source>
        <translation>순열 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Picture cache</source>
        <translation>이미지 캐시</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Prototypes</source>
        <translation>프로토타입</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Queue</source>
        <translation>큐</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Queue start</source>
        <translation>큐 시작</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Reading threads</source>
        <translation>읽기 스레드</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Redundancy</source>
        <translation>중복 억제</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Ring</source>
        <translation>테두리</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Rounds</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Save every</source>
        <translation>저장 간격</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Sharpness</source>
        <translation>또렷함</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Solarize</source>
        <translation>밝은 곳 반전</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Split</source>
        <translation>크기 경계</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Spread</source>
        <translation>퍼짐</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Stop after steps</source>
        <translation>멈출 스텝</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Student temperature</source>
        <translation>학생 온도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Symmetric</source>
        <translation>양방향</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Teacher temperature</source>
        <translation>교사 온도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Temperature warmup</source>
        <translation>온도 워밍업</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Tile width</source>
        <translation>조각 너비</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Variance</source>
        <translation>분산</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Warm-up share</source>
        <translation>워밍업 비율</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Warmup</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Weight decay end</source>
        <translation>마지막 가중치 감쇠</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Workers</source>
        <translation>작업 스레드</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>Logarithmic axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>Smooth</source>
        <translation>평활</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>Smoothing</source>
        <translation>평활</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>Smoothing {weight}: the line is a moving average; the faint one is every step</source>
        <translation>평활 {weight}: 선은 이동 평균이고, 흐린 선은 모든 스텝입니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>Values on a logarithmic axis</source>
        <translation>값을 로그 축에 나타냅니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>What runs along the bottom</source>
        <translation>가로축에 놓을 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>by epoch</source>
        <translation>에포크별</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>by step</source>
        <translation>스텝별</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/loss_plot.py"/>
        <source>by time</source>
        <translation>시간별</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <location filename="../../studio/ui/widgets/matrix_view.py"/>
        <source>row {row}, column {column}</source>
        <translation>{row}행 {column}열</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/matrix_view.py"/>
        <source>{rows} by {columns}, from {low} to {high}</source>
        <translation>{rows} × {columns}, {low}부터 {high}까지</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;About Tacit Studio</source>
        <translation>Tacit Studio 정보(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Appearance</source>
        <translation>모양(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Copy settings</source>
        <translation>설정 복사(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Find anything…</source>
        <translation>무엇이든 찾기(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Open folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Paste settings</source>
        <translation>설정 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Recent folders</source>
        <translation>최근 폴더(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Start training</source>
        <translation>학습 시작(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Training</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Undo: {what}</source>
        <translation>실행 취소(&amp;U): {what}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>All keys on one page</source>
        <translation>모든 단축키를 한 쪽에 봅니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>All settings as text (JSON)</source>
        <translation>모든 설정을 텍스트(JSON)로 복사합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Choose a folder of pictures</source>
        <translation>이미지 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Do it again</source>
        <translation>되돌린 것을 다시 합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Every action, method, folder and run</source>
        <translation>모든 동작, 방법, 폴더, 실행 기록</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Go &amp;on</source>
        <translation>계속(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Like the system</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Paste settings</source>
        <translation>설정 붙여넣기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Pause or go on</source>
        <translation>일시 정지하거나 계속합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Pick one from the list.</source>
        <translation>목록에서 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>S&amp;top and keep</source>
        <translation>멈추고 보관(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Save &amp;checkpoint now</source>
        <translation>지금 체크포인트 저장(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Settings copied</source>
        <translation>설정을 복사했습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Settings that were copied, or the text of a run's spec.json</source>
        <translation>복사해 둔 설정이나 실행의 spec.json 내용</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Stop and keep what was learned</source>
        <translation>멈추고 지금까지 학습한 것을 보관합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Take back the last change of a setting</source>
        <translation>마지막으로 바꾼 설정을 되돌립니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>There is no method {name!r} here.</source>
        <translation>{name!r}(이)라는 방법은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Try the &amp;sample pictures</source>
        <translation>샘플 이미지로 해 보기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>MethodCard</name>
    <message>
        <location filename="../../studio/ui/widgets/method_cards.py"/>
        <source>Shows: {pictures}</source>
        <translation>보여 주는 것: {pictures}</translation>
    </message>
</context>
<context>
    <name>MethodPanel</name>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Change a setting</source>
        <translation>설정 바꾸기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Change the method</source>
        <translation>방법 바꾸기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Change the preset</source>
        <translation>프리셋 바꾸기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Choose pictures first</source>
        <translation>먼저 이미지를 선택하세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Getting the methods ready…</source>
        <translation>방법을 준비하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Go to Pictures</source>
        <translation>이미지로 가기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Making the first preview…</source>
        <translation>첫 미리 보기를 만드는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Reroll</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Reset all settings</source>
        <translation>모든 설정 되돌리기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Start training</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Start training with these settings (Ctrl+Return)</source>
        <translation>이 설정으로 학습을 시작합니다(Ctrl+Return)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>Take the advice</source>
        <translation>추천 따르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>The settings depend on what is in the folder.</source>
        <translation>설정은 폴더에 무엇이 있는지에 따라 정해집니다.</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Details of the error</source>
        <translation>오류의 자세한 내용</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Hide details</source>
        <translation>자세한 내용 숨기기</translation>
    </message>
</context>
<context>
    <name>PictureTabs</name>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Neighbours</source>
        <translation>이웃</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Pictures come here as soon as the run makes them.</source>
        <translation>실행이 그림을 만드는 대로 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Pictures of the run</source>
        <translation>실행의 그림</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Puzzle</source>
        <translation>퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Reconstruction</source>
        <translation>복원</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Step of the pictures</source>
        <translation>그림의 스텝</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Views</source>
        <translation>뷰</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
</context>
<context>
    <name>PicturesBoard</name>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source> pictures</source>
        <translation>장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>How many pictures</source>
        <translation>이미지 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Other random crops and masks (R)</source>
        <translation>자르기와 마스크를 새로 뽑습니다(R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/pictures.py"/>
        <source>Which of the pictures</source>
        <translation>어떤 이미지를 볼지</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Another folder…</source>
        <translation>다른 폴더…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Cancelled. Choose a folder to look through.</source>
        <translation>취소했습니다. 살펴볼 폴더를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Choose a folder of pictures</source>
        <translation>이미지 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Choose another folder (Ctrl+O)</source>
        <translation>다른 폴더를 선택합니다(Ctrl+O)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Choose what to train (Ctrl+2)</source>
        <translation>무엇을 학습할지 고릅니다(Ctrl+2)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Find by name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Find pictures by name</source>
        <translation>이미지를 이름으로 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Larger pictures</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Looking through the folder</source>
        <translation>폴더를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Next: Method</source>
        <translation>다음: 방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Show only pictures whose name or folder holds these letters (Ctrl+F)</source>
        <translation>이름이나 폴더에 이 글자가 있는 이미지만 봅니다(Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Smaller pictures</source>
        <translation>작게 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Stop looking through the folder</source>
        <translation>폴더 살펴보기를 멈춥니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>The folder is still being looked through.</source>
        <translation>아직 폴더를 살펴보는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>There is no usable picture in this folder.</source>
        <translation>이 폴더에는 쓸 수 있는 이미지가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>There is only one usable picture in this folder.</source>
        <translation>이 폴더에는 쓸 수 있는 이미지가 한 장뿐입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Training compares pictures, so it needs at least 2. Choose another folder.</source>
        <translation>학습은 이미지를 서로 비교하므로 적어도 2장이 필요합니다. 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>{count} found</source>
        <translation>{count}장 찾음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>{shown} of {all}</source>
        <translation>{all}장 중 {shown}장</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Quick look</source>
        <translation>빠르게 보기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Small</source>
        <translation>작은 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Small pictures</source>
        <translation>작은 이미지</translation>
    </message>
</context>
<context>
    <name>PreviewBoard</name>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Draw the random views anew (R)</source>
        <translation>무작위 뷰를 새로 뽑습니다(R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Lock seed {seed}</source>
        <translation>시드 {seed} 잠그기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Locked: the same draw again, so that what changes comes from the settings. Open: every change draws anew.</source>
        <translation>잠금: 같은 무작위 값을 쓰므로 달라지는 것은 설정 때문입니다. 열림: 바꿀 때마다 새로 뽑습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Making the preview</source>
        <translation>미리 보기를 만드는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>None of these pictures could be read.</source>
        <translation>이 이미지들은 하나도 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Other pictures</source>
        <translation>다른 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Reroll</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>Take other pictures of the folder</source>
        <translation>폴더의 다른 이미지로 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>What the network will see</source>
        <translation>신경망이 보게 될 모습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/preview_board.py"/>
        <source>view {name}</source>
        <translation>뷰 {name}</translation>
    </message>
</context>
<context>
    <name>RejectList</name>
    <message>
        <location filename="../../studio/ui/widgets/reject_list.py"/>
        <source>Files left out</source>
        <translation>제외된 파일</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epochs} 중 {epoch}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Go on (Ctrl+P)</source>
        <translation>계속합니다(Ctrl+P)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Going on…</source>
        <translation>계속하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Pause or go on (Ctrl+P)</source>
        <translation>일시 정지하거나 계속합니다(Ctrl+P)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Pausing… after this step</source>
        <translation>일시 정지하는 중… 이 스텝이 끝나면</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Progress of the training</source>
        <translation>학습 진행률</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Saving…</source>
        <translation>저장하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Snapshot</source>
        <translation>지금 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Stop and keep</source>
        <translation>멈추고 보관</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Stop now; what was learned so far is kept and you can go on later (Ctrl+.)</source>
        <translation>지금 멈춥니다. 지금까지 학습한 것은 보관되며 나중에 이어 갈 수 있습니다(Ctrl+.)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Stopping… a checkpoint is being written</source>
        <translation>멈추는 중… 체크포인트를 저장하고 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>Write a checkpoint and renew the pictures now (Ctrl+S)</source>
        <translation>지금 체크포인트를 저장하고 그림을 새로 만듭니다(Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>step {step} of {total}</source>
        <translation>스텝 {total} 중 {step}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>■ Stopped and kept</source>
        <translation>■ 멈추고 보관함</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>◌ Starting</source>
        <translation>◌ 시작하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>● Running</source>
        <translation>● 학습 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>✓ Finished</source>
        <translation>✓ 완료</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>✕ Failed</source>
        <translation>✕ 실패</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>✕ Interrupted</source>
        <translation>✕ 중단됨</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_header.py"/>
        <source>❚❚ Paused</source>
        <translation>❚❚ 일시 정지됨</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>■ stopped</source>
        <translation>■ 멈춤</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>● running</source>
        <translation>● 학습 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>✓ finished</source>
        <translation>✓ 완료</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>✕ failed</source>
        <translation>✕ 실패</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>✕ interrupted</source>
        <translation>✕ 중단됨</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>✕ unreadable</source>
        <translation>✕ 읽을 수 없음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>❚❚ paused</source>
        <translation>❚❚ 일시 정지됨</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Diversity</source>
        <translation>다양성</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Effective rank</source>
        <translation>유효 차원</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Stop, then lower the learning rate, use a larger batch, or pick another method.</source>
        <translation>멈춘 다음 학습률을 낮추거나, 배치를 키우거나, 다른 방법을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>The features are collapsing: the loss can fall while learning stops.</source>
        <translation>특징이 붕괴하고 있습니다. 손실은 줄어도 학습은 멈출 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>chance {value}</source>
        <translation>우연 수준 {value}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>floor {value}</source>
        <translation>하한 {value}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>k-NN</source>
        <translation>k-NN</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>A training is running; stop it first</source>
        <translation>학습이 진행 중입니다. 먼저 멈추세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Continue</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Every training is kept here with its curves, pictures and encoder.</source>
        <translation>모든 학습이 곡선, 그림, 인코더와 함께 여기에 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Filter (Ctrl+F)</source>
        <translation>거르기(Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Filter the runs</source>
        <translation>실행 기록 거르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Go on from the last checkpoint</source>
        <translation>마지막 체크포인트에서 이어 갑니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>It did not finish</source>
        <translation>끝까지 가지 못했습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>It has no checkpoint to go on from</source>
        <translation>이어 갈 체크포인트가 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Make it the run that Train, Inspect and Export are about (Enter)</source>
        <translation>학습, 살펴보기, 내보내기에서 이 실행을 다룹니다(Enter)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>New run from its settings</source>
        <translation>이 설정으로 새 실행</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>No runs yet</source>
        <translation>아직 실행 기록이 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>One page with curves, pictures, settings and verdict</source>
        <translation>곡선, 그림, 설정, 판정을 한 쪽에 담습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Pick a run</source>
        <translation>실행을 고르세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Pick two or more (Ctrl+click) to compare their settings and losses.</source>
        <translation>둘 이상을 고르면(Ctrl+클릭) 설정과 손실을 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Set up a new run with the same pictures, method and settings</source>
        <translation>같은 이미지, 방법, 설정으로 새 실행을 준비합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Set up a run</source>
        <translation>학습 준비하기</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../studio/ui/session.py"/>
        <source>A training is already running.</source>
        <translation>이미 학습이 진행 중입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/session.py"/>
        <source>Choose a folder of pictures first.</source>
        <translation>먼저 이미지 폴더를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/session.py"/>
        <source>Sample pictures</source>
        <translation>샘플 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/session.py"/>
        <source>The folder is still being looked through.</source>
        <translation>아직 폴더를 살펴보는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/session.py"/>
        <source>The methods are still being loaded.</source>
        <translation>아직 방법을 불러오는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/session.py"/>
        <source>The settings are still being chosen.</source>
        <translation>아직 설정을 정하는 중입니다.</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>A bundle of settings that fit together; what you changed yourself stays</source>
        <translation>서로 어울리는 설정 묶음입니다. 직접 바꾼 것은 그대로 둡니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>Give every setting its proposed value back</source>
        <translation>모든 설정을 제안된 값으로 되돌립니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>Picked for this folder</source>
        <translation>이 폴더에 맞게 고름</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>Reset all</source>
        <translation>모두 되돌리기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/settings_card.py"/>
        <source>{preset} (picked for this folder)</source>
        <translation>{preset}(이 폴더에 맞게 고름)</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../studio/ui/forms.py"/>
        <source>Advanced ({count})</source>
        <translation>고급({count})</translation>
    </message>
    <message>
        <location filename="../../studio/ui/forms.py"/>
        <source>Back to the proposed value</source>
        <translation>제안된 값으로 되돌리기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/forms.py"/>
        <source>Changed from the proposed value</source>
        <translation>제안된 값에서 바꾼 설정</translation>
    </message>
    <message>
        <location filename="../../studio/ui/forms.py"/>
        <source>Reset {name}</source>
        <translation>{name} 되돌리기</translation>
    </message>
</context>
<context>
    <name>Shows</name>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Neighbours</source>
        <translation>이웃</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Puzzle</source>
        <translation>퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Reconstruction</source>
        <translation>복원</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Similarity</source>
        <translation>유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Views</source>
        <translation>뷰</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>Build the network</source>
        <translation>신경망 만들기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>First step</source>
        <translation>첫 스텝</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>Getting ready</source>
        <translation>준비하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>Look for pictures</source>
        <translation>이미지 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>Read the pictures</source>
        <translation>이미지 읽기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>Start the engine</source>
        <translation>엔진 시작</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/stage_list.py"/>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>A GPU that is not used</source>
        <translation>쓰지 않는 GPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Exporting</source>
        <translation>내보내는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>GPU not used: why?</source>
        <translation>GPU를 쓰지 않는 이유</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Inspecting</source>
        <translation>살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Looking at the device…</source>
        <translation>장치를 확인하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Looking through the folder</source>
        <translation>폴더를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>Where training runs: {device}</source>
        <translation>학습하는 장치: {device}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Change the settings</source>
        <translation>설정 바꾸기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Choose pictures and a method, then start: the curves, the pictures and the health of the run appear here while it learns.</source>
        <translation>이미지와 방법을 고르고 시작하세요. 학습하는 동안 곡선과 그림, 학습 상태가 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Continue</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Continue from the last checkpoint</source>
        <translation>마지막 체크포인트에서 이어 가기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Finished: the encoder is ready</source>
        <translation>완료: 인코더가 준비되었습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Inspect</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>New run</source>
        <translation>새 실행</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Nothing is training</source>
        <translation>학습하고 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Open the last run</source>
        <translation>마지막 실행 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Retry with a smaller batch</source>
        <translation>더 작은 배치로 다시 시도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Set up a run</source>
        <translation>학습 준비하기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Still stopping</source>
        <translation>아직 멈추는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Stopped before the first step</source>
        <translation>첫 스텝 전에 멈췄습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Stopped, and kept</source>
        <translation>멈추고 보관했습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>The last step or the checkpoint takes long. Nothing is lost: the run is kept as soon as it is done.</source>
        <translation>마지막 스텝이나 체크포인트가 오래 걸리고 있습니다. 잃는 것은 없으며, 끝나는 대로 실행이 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>The report could not be written</source>
        <translation>보고서를 저장할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>The run was interrupted</source>
        <translation>실행이 중단되었습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>The training failed</source>
        <translation>학습에 실패했습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>There was nothing to keep.</source>
        <translation>보관할 것이 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/train.py"/>
        <source>Train again</source>
        <translation>다시 학습</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <location filename="../../studio/ui/widgets/viewer.py"/>
        <source>Picture, full size</source>
        <translation>이미지 크게 보기</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/gallery.py"/>
        <source>%n picture(s)</source>
        <translation>
            <numerusform>이미지 %n장</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gallery.py"/>
        <source>Pictures of the folder</source>
        <translation>폴더의 이미지</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Show all {count}</source>
        <translation>{count}개 모두 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Show the last</source>
        <translation>마지막 것만 보기</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>A training is running</source>
        <translation>학습이 진행 중입니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>A training is running. Stop it?</source>
        <translation>학습이 진행 중입니다. 멈출까요?</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Inspect</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Stop and keep</source>
        <translation>멈추고 보관</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Tacit Studio — stopping…</source>
        <translation>Tacit Studio — 멈추는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>What it has learned so far is kept; you can go on with the run later.</source>
        <translation>지금까지 학습한 것은 보관되며 나중에 이 실행을 이어 갈 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>at work</source>
        <translation>작업 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../studio/ui/window.py"/>
        <source>needs attention</source>
        <translation>확인 필요</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>%1 %2 has pictures outside of sub-folders; the sub-folders' names are the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>%1 and the pictures after it cannot be decoded any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>%1 can't be built for %2 px (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>%1 can't be built here (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <source>%1 can't be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>%1 can't be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/vit.py"/>
        <source>%1 cuts pictures into patches of %2 px, but the image size is %3 px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>%1 has %2 usable picture; training compares pictures, so it needs at least 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>%1 has %2 usable pictures; training compares pictures, so it needs at least 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>%1 has no checkpoint yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>%1 has no setting %2 (it has %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>%1 has no trained encoder yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>%1 has no usable pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <source>%1 has not kept its encoder at step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 is %2; allowed is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>%1 is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>%1 is not JSON (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>%1 is not a run: it has no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>%1 is not empty and holds no sample pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 must be %2, not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>%1 of %2 in place, %3 sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 of at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 of at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>%1 pictures are too few for %2 processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>%1 pictures of %2x%3 pixels need %4 of memory, and %5 is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>, each of which is compared within itself where the method compares pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>--backbone is %1; %2 needs %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>--batch-size is %1; %2 needs at least %3 pictures a step and process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is %1, but this machine has %2 GPU(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is %1, but this machine has no GPU that PyTorch can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is %1; allowed is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is 'mps', but this machine has no Apple GPU that PyTorch can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>--format is %1; allowed is one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/timm.py"/>
        <source>--format is 'timm'; timm has no network like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/torchvision.py"/>
        <source>--format is 'torchvision'; %1 is not a network of torchvision's kind (its ResNets are).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/cards.py"/>
        <source>--method is %1; there is no such method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>--out %1 ends in %2; allowed is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>--out is %1; for --format %2 allowed is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--precision is 'fp16', which needs a CUDA GPU; this run is on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>--preset is %1; %2 has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>--set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>--train %1 has one class only (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>--what is %1; a %2 run with %3 can't show that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>A convolutional network has no attention: these are similarity maps, the likeness of each place to the whole picture's feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>A few hundred pictures or more that differ from each other; works on any machine, larger batches help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>A few thousand pictures or more with a subject to find; a vision transformer for attention maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>A named bundle of defaults: quick_look, small, photo. Empty: picked for the pictures and the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>A smaller batch is faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>A student network that sees close-ups must agree with a slowly following teacher that sees the whole picture. With a vision transformer its attention comes to outline the objects by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>A thousand pictures or more and a batch of 64 or more; any network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>A thousand pictures or more of several kinds in about equal numbers; works with small batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>A thousand pictures or more with something to complete in them, and patience: pictures come early, features late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Agreement of the views, number by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>All pictures get nearly the same features: nothing is told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/conv.py"/>
        <source>An image size of %1 px does not halve down to a few pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Any folder of a thousand pictures or more and a batch of 128 or more; memory for a wide head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Any folder of a thousand pictures or more and a long training; ResNets rather than transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Any folder of a thousand pictures or more, near-duplicates included; small batches are fine; ResNets rather than transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Arithmetic: bf16 is faster where the hardware has it; auto measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Asks one network to predict the vector of a picture's second view from the first, and the other way round. No wrong answers, no memory and no second network: the shortest method there is, and the most sensitive to its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Asks that two views of a picture get the same numbers, that every number differ from picture to picture, and that no two numbers repeat each other. Each wish is a term with a weight of its own, so one sees what holds training back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Asks the network to predict, from one view of a picture, what a slowly following copy of itself sees in another view. It needs no wrong answers, so small batches and folders of look-alikes suit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Asks the network to tell the other view of a picture from thousands of pictures it remembers, as MoCo does. A deeper head and stronger changes, borrowed from SimCLR, make it learn more from the same pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>BYOL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Barlow Twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>Batch size lowered from %1 to %2: the folder has %3 pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Batch size lowered from %1 to %2: the folder has %3 usable pictures, for %4 process(es).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Blocks of the painting network. More paint better and leave the network below freer to understand; each costs time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Building the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Cannot read the run specification %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <location filename="../../studio/runs/layout.py"/>
        <source>Cannot write %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>Cannot write the pictures to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <location filename="../../studio/core/knobs.py"/>
        <source>Change it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Check that the drive is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/data/scan.py"/>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Check the path; `runs` lists the runs in a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Choose a folder you may read and write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Clusters among which pictures are sorted. More tell finer differences; about ten times as many as there are kinds of things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Clusters in use (share of what the batch could fill)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Compare k-NN on labelled folders with the untrained network to know how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/graph.py"/>
        <source>Comparing the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Compile the network with torch.compile: slow first steps, faster later ones on a GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Compiling the network; this takes a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Context encoder (inpainting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Cuts a hole into each picture and trains the network to paint what was there, with a second network as judge. You can watch it retouch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Cuts each picture into tiles, shuffles them and asks the network for the right order. To know what belongs where it must recognise the parts of things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>DINO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>DINO suits: it is the method whose attention comes to outline the objects by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <source>Delete it and look at another step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/checkpoint.py"/>
        <source>Delete that folder to go on from the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Difference of the two views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Distance from a round spread (about 1: round)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Distance of a picture's views (lower: they agree)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Distance of the slow network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Divergence of student from teacher (0: nothing left to learn, or collapse)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>Drawing the sample pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>Each patch's brightness and contrast are taken from the true picture (the network predicts normalised patches), so colours here are partly given, not guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Each picture in all four turns, with the network's answer and how sure it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Earlier vectors that join the sorting. Higher lets a small batch fill many clusters fairly; too high and they are out of date. 0 for batches larger than the clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Epochs in which the clusters stay fixed (at most a tenth of the run). Longer helps when the loss does not fall at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Epochs in which the slots stay fixed (at most 1,250 steps and a tenth of the run). Longer helps when the loss does not fall at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>Every picture as a point: near points look alike to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>Export it as safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Folder of the picture cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Free some space, or pick another place with --out; the last checkpoint is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/desk.py"/>
        <source>Getting ready</source>
        <translation>준비하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Give a file written by the studio (RUN/spec.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/shelf.py"/>
        <source>Give a folder that holds runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Give a folder with at least two sub-folders of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>Give an empty folder for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Give another folder with --cache-dir, or use --cache ram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>Give another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Give another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Give one of those endings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Give one with --images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Give the folder of a run; `runs` lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>Give the folder that the pictures are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Go on with it by --resume, or pick another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Going on with a run can't change %1: its checkpoint was made with the former value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/clusters.py"/>
        <source>Grouping the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <source>HEIC pictures cannot be read here: pi-heif is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Hides three quarters of each picture and trains the network to paint them from the rest. You can watch it fill in the missing parts, and to fill them in well it must know what things look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/contrast.py"/>
        <source>How alike the network finds each first view (row) and each second view (column). A bright diagonal on a dark field: it knows every picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>How many remembered pictures each one is compared with. More make a finer distinction and cost almost nothing; about a tenth of the folder is a good size, and never more than half is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>How many ways of shuffling there are to tell apart (3x3 only: 72 that differ in at least 8 of 9 places, up to 504 in at least 7; 2x2 has all 24). More is harder and seldom better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>How much brightness, contrast and colours are changed at random. Higher makes the network ignore colour and look at shape; set 0 where colour is what tells things apart (stains, minerals, plumage).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>How much it counts that every number varies from picture to picture. Higher guards against collapse; keep it near the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>How much it counts that no two numbers say the same (lambda). Higher spreads what is known over more numbers; too high and the two views no longer have to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>How much it counts that no two numbers say the same. Higher spreads what is known over more numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>How much it counts that the two views agree. Higher makes the network ignore more of what crop and colours change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>How much the class token takes from each patch in the last block, head by head; bright is much. The mask keeps the patches that hold 60 % of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>How much the most similar wrong pictures count. Lower pushes look-alikes apart harder and separates fine kinds; higher is gentler and kinder to folders with many near-identical pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>How often a tile from each place of the picture was put back there, over recent batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>How often every picture is seen. More epochs learn more, with diminishing returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>How often the judge is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>How sharply alike and unlike are told apart. Lower looks hardest at the most similar other pictures; too low becomes unstable, too high learns little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>How slowly the second network follows at the start (it comes to rest at the end). Higher is steadier; too high for a short training and it never catches up. 0.996 for a thousand passes over the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>How slowly the second network follows. Higher keeps remembered pictures comparable; too high and it is left behind in a short training (0.999 for more than about 100,000 pictures).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>How slowly the teacher follows the student at first; it slows to a standstill at the end. Higher is steadier and needs a longer run: 0.99 for some thousand steps, 0.996 for a hundred thousand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>How soft the sorting is. Lower puts a picture into few clusters; lower it to 0.03 when the loss stays at its chance line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>How sure predictions are. Lower separates clusters harder; too low learns from noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>How sure the student's answers are. It must stay above the teacher's; 0.1 fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>How sure the teacher's answers are. Lower is surer; lower it to 0.02 if the loss stays flat at its chance line. Too low, and all pictures end in one slot; above 0.07 all slots become alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>How the judge's errors count: as in the paper, or squared, which is calmer when one side wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>How well the judge sees through the painting (0.69: not at all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>InfoNCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Information shared by the views, at least (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>Install the Python package to train on several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>It can show %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <source>It has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>It is too early to tell; nothing looks wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Jigsaw puzzles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>Large views show at least this share of a picture, small views at most this share. Lower makes the large views differ more; too low for pictures with one small subject, and the views show nothing in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Layers of the head. 3 in the paper; 2 for pictures of about 32 pixels, where more gain nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Layers of the head. 3 in the paper; 2 trains faster on small pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>LeJEPA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Leave out --compile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Leave the right answer out of the sum of wrong ones. Pairs that are already close keep teaching, which helps small batches; the loss can then fall below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Let each view look for the other, in both directions. Learns more from every step and takes twice as long; off in the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Let each view look for the other, in both directions. Off: only the first looks for the second, which learns from half as many questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Let it run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Let the run reach its first checkpoint, or resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Let training choose the temperature, starting from the one above. It usually falls; the loss then has no fixed lowest value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Likeness of different pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Likeness of one picture's two views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Likeness to remembered pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Longest gradient that a tensor of weights may have; longer ones are shortened. Lower is safer and slower; 0 never shortens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <location filename="../../studio/jobs/score.py"/>
        <source>Looking at the pictures</source>
        <translation>이미지를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Looking for pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Lower the batch size or the image size, split the batch with --accumulate, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Lower the learning rate or raise the centre momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Lower the learning rate, use a larger batch, or check that the pictures differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Lower the teacher temperature, for instance to 0.02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>Make room or check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/left_out.py"/>
        <source>Make room there, or check that you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Make room, give another folder with --cache-dir, or train with --cache off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Makes each number that describes a picture agree across two views of it, while no two numbers may repeat each other. It needs no wrong answers, no memory and no second network, and it hardly collapses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Makes the views of a picture agree while the vectors of all pictures keep the shape of a round cloud. It has no teacher, no negatives and no queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>Making the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Masked autoencoder (MAE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Measuring which arithmetic is faster here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Mirror half of the views left to right. More variety; switch it off where left and right differ (text, maps, medical sides).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Missing variety (0: none missing, 1: collapsed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <source>MoCo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>MoCo v2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Momentum of the slow network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Most of your pictures have no colour, so the colour changes can be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>No folder of pictures is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>None of the %1 pictures in %2 can be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Numbers in each vector that is compared. More can hold finer differences and need larger batches to be spread well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Numbers in each vector that is compared. More hold finer differences; beyond 128 little changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Numbers in each vector that is predicted. More hold finer differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Numbers in each vector, and width of the head. More learn better here, up to 8192, and cost memory and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Numbers in the vector that is compared with the slots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Numbers in the vector that is sorted. More hold finer differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Numbers that describe one tile when the tiles meet. More hold finer detail and cost memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Numbers the head gives for each view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Numbers through which everything the painter knows must pass. More paint finer; fewer must understand more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>One of %1 ways of shuffling %2 tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Only %1 picture of %2 could be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Open it with a newer Tacit Studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Out of memory at step %1: each batch is now trained in %2 parts%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>PSNR %1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Peak learning rate, as it is used (already scaled to the batch). Too high diverges, too low learns nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Permission denied: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Pick a folder that you may write to with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>Pick a folder with more pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Pick a folder with pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Pick another backbone or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>Pick another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Pick another folder; `check` says what is wrong with its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Pick another place with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/cards.py"/>
        <source>Pick one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <location filename="../../studio/jobs/carry.py"/>
        <location filename="../../studio/methods/__init__.py"/>
        <source>Pick one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Pictures cannot be kept in %1 (%2); they are decoded anew at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Pictures in one step. Larger is steadier and needs more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Pictures of one kind (faces, streets, flowers), a few thousand or more; best at 64 to 128 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Pictures of whole things or scenes with parts in a usual order, best of 96 pixels or more; not for textures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Pictures that are normalised together in training. Smaller hides better which pictures share a batch (a shortcut to the answer); too small is noisy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Pictures that differ from one another, without many near-duplicates, and a batch of 128 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Pictures that have an upright side: photographs of things and scenes, not textures, maps or cells under a microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Pixels by which red, green and blue may be displaced. Higher hides the colour fringes of lenses; 0 for drawn pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Points at which the shape of the spread is compared. More are finer than the data can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Predict each patch relative to its own brightness and contrast. Learns better features, but the painted pictures then borrow the true brightness; switch it off to see honest colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Pulls weights towards zero each step; higher regularises more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Puzzles solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/momentum.py"/>
        <source>Queue changed from %1 to %2 keys: whole batches of %3, and at most half of the folder's %4 pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Queue filled (share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <location filename="../../studio/train/encoder.py"/>
        <source>RGB in 0..1, the largest centred square resized to image_size, minus mean, over std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Raise the learning rate, train longer, or pick a method that suits these pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Random directions from which the spread is looked at each step. More judge it more evenly and cost time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>Reading %1 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/watch.py"/>
        <source>Reading the labelled pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Reading the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Reading the pictures once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Remove each tile's own brightness and contrast, which would give neighbours away. Off makes the puzzle easier and teaches less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Repetition between the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Repetition between the numbers (root mean square)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-18 with a quarter of the channels, 0.7 M weights, 128 features: for a quick look on a CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-18 with half the channels, 2.8 M weights, 256 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-18, 11.2 M weights, 512 features: the usual small net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-34, 21.3 M weights, 512 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-50, 23.5 M weights, 2048 features: the standard of the literature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/read.py"/>
        <source>Resume it; it goes on from its last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Resume the run to write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Right pair found (share of views)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Right picture found (share of views)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Rotation prediction (RotNet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Rounds of the sorting. More make the shares of the clusters more equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Row: how a picture was turned; column: what the network said, as a share of recent batches. A bright diagonal: it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Seed of everything random. The same seed repeats the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Set --cache-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Share of a cell that is left out around its tile, at a random place. Higher keeps the network from matching edges and shows it less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <source>Share of second views whose bright parts are turned dark. Higher makes brightness matter less; set 0 where it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Share of that layer that is blanked at random. Higher guards against learning few pictures by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Share of the features that is blanked before the answer. Higher keeps the network from resting on one clue, such as the sky.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Share of the hidden part that is painted right (0: no better than one colour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Share of the hole that is painted right (0: no better than one colour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Share of the picture that is hidden. Higher is a harder puzzle and a faster step; below a half the network only copies neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Share of the run before the judge has a say. Higher gives the painter a longer start, lower sharpens earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Share of the run before the queue joins. Lower starts it while its vectors are still poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Share of the run in which the learning rate rises from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Share of the run in which the teacher's temperature moves from its first to its final value; 0 starts at the final one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Share of views that are blurred. Higher makes the network ignore fine texture; leave at 0 for pictures of about 32 pixels, which have none to lose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Share of views that lose all colour. Higher makes the network rely less on colour; set 0 where colour matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Share of views whose bright parts are turned dark. Higher makes brightness matter less; set 0 where it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <source>Shows the network one view of each picture and asks it to tell the picture's other view from thousands of pictures it remembers. The memory is filled by a second network that follows the first slowly, so even small batches meet many wrong answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Shows the network two changed versions of each picture and asks it to recognise them among all the others. It learns what stays the same under crops and colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>Side of a small view as a share of a large one's. Smaller is faster and harder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Side of the square the network sees. Larger shows finer detail and costs time in proportion to its square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>SimCLR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>SimCLR suits: it finds pictures that are alike, learns from the first minutes on and runs on any machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>SimSiam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Slots among which the two networks sort the pictures. More can tell finer differences and need more pictures: about 1024 for under 20,000 pictures, 4096 for 100,000, 65536 for a million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Slots in use (share of what the batch could fill)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>Small close-up views of each picture, beside the two large ones. More teach that a part belongs to its whole and cost time; 0 is fastest and learns less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Smallest share of a picture that a view may show. Lower makes the task harder and teaches parts of things; too low for pictures with one small subject, and the two views show nothing in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Some thousand pictures or more, so that the memory has something to remember; small batches are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Sort its pictures into one sub-folder a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Sorts the pictures into clusters of equal size that it invents itself, and makes each view predict where the other view of its picture was sorted. It needs neither negatives nor a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Split each batch into this many chunks to save memory; the step is the same size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Spread of the vectors (0: collapsed, 1: even)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Squared error in the hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Start a new run for that; what can change is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Start again with a lower learning rate (this run had %1), or with --precision fp32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Start again with a lower learning rate or --precision fp32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Steps between checkpoints. Empty: at every epoch's end, at least every ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Stop after this many optimiser steps, whatever the epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Stop that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>SwAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/timm.py"/>
        <source>Tacit Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Teacher's entropy (0: all in one slot; log K: all alike)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Ten layers with half the channels, 1.2 M weights, 256 features: the best quick look on a CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/checkpoint.py"/>
        <source>The checkpoint %1 can't be read or does not fit its run (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>The context encoder suits: it learns to paint a hole in each picture, also from few or tiny pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The context encoder's convolutions with a quarter of the channels, 128 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The context encoder's convolutions with half the channels, 256 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The context encoder's plain convolutions, 512 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>The disk is full%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>The disk that holds %1 is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>The encoder of %1 can't be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>The exported encoder gives %1 numbers instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>The exported encoder gives other features than the trained one (cosine %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>The features spread out and use many directions: it is learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>The features use little of their room: pictures are told apart, but only just.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>The folder %1 cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The folder of pictures to train on; sub-folders are walked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>The installed app trains on one device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The judge rests while it is right more often than this. Lower keeps it weaker; 1 never lets it rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The judge's learning rate as a share of the painter's. Higher makes it win sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/left_out.py"/>
        <source>The list of pictures left out cannot be written to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The loss is not a finite number any more, also with half the learning rate: training diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>The loss is not a number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>The loss is still where it would be without learning anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/momentum.py"/>
        <source>The loss starts low and rises during the first %1 steps, while real keys fill the queue. That is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The loss was not a finite number any more: going back to the last good checkpoint, with half the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>The machine ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>The masked autoencoder suits: it learns by painting what is hidden, and you watch it do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>The method %1 from %2 was left out: %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/neighbours.py"/>
        <source>The most similar pictures to the first of each row; the number is the cosine of their features, 1 is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>The network could not be compiled (%1: %2); training goes on without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The network has to paint the hole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The network saw the second column only. Outside the hole the last column is the picture itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>The network sees %1 of %2 patches and has to paint the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>The network sees each of the four turns and has to say which it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The network that is trained: resnet18, resnet34, resnet50, vit_tiny, vit_small, vit_base, or any timm name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>The picture cache cannot be written to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>The picture cache needs up to %1 in %2, and %3 is free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/watch.py"/>
        <source>The pictures at step %1 could not be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The pictures have changed since this run began: it goes on with what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>The raw output is meant where patches were hidden; where they were visible nothing was asked of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The run %1 is being trained by process %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification has schema %1; this version reads schema %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification's 'settings' is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification's 'watch' is not a pair of folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/read.py"/>
        <source>The run was interrupted: its process is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>The run's folder %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run's folder. Empty: a new folder under the studio's runs folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>The sample pictures cannot be written to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The self-supervised method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The studio's own are %1; any timm architecture works too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>The teacher gives every picture one and the same answer (one output took all).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>The teacher gives every picture the same even answer (uniform collapse).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>The teacher's temperature at the first step; it moves to its final value in a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>The training's processes ended with code %1%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/map.py"/>
        <source>The unfolded map needs the package openTSNE, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The update rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>There is no backbone called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/shelf.py"/>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>There is no method %1 (there are %2).%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>There is no run at %1: the folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>There is no usable picture in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/step.py"/>
        <source>There is not enough memory on %1 even for %2 pictures at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>There is not enough memory to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Things that stand any way up rule out guessing rotations and puzzles; this one does not mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>This looks like a fault in the studio; run with --debug or copy the details for a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>This machine has no GPU, so a run takes hours: begin with the quick look to see whether it goes the right way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>This machine has no GPU: begin with the quick look, which takes minutes, and train longer overnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>This run was trained on %1, which this machine does not offer; it goes on on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Threads that read pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Tiles a side. 3x3 is a harder puzzle and needs pictures of about 96 pixels or more, else a tile shows too little; by size takes 2x2 below 96 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Tiles put in their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>Train longer or lower the temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <location filename="../../studio/train/bench.py"/>
        <source>Train with one process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Treats every picture as a class of its own: from one view of a picture the network must pick its other view among those of all pictures in the batch. It is the plainest contrastive method, with the network's features compared directly, good for understanding the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Turns each picture by a quarter, a half or three quarters and asks the network by how much. To tell, it must recognise things and know which way up they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Turns told right (guessing: 0.25)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/map.py"/>
        <source>Unfolding the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>Update or remove that package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Use --cache disk or --cache off, or a smaller --image-size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use --device cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use --device cpu; `doctor` says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/timm.py"/>
        <source>Use --format safetensors or onnx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/torchvision.py"/>
        <source>Use --format timm, safetensors or onnx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/conv.py"/>
        <source>Use 32, 64, 96, 128, 160, 192, 224 or 256 px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Use a larger batch, or a folder with more pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/vit.py"/>
        <source>Use a larger image size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Use a smaller batch, image size or backbone, or --accumulate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/step.py"/>
        <source>Use a smaller image size or a smaller backbone, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Use another backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Use another image size or backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use auto to let the studio choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use bf16 or fp32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use cuda:0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>VICReg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Views sorted like their other view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 128 wide, 6 blocks, 1.2 M weights: for a quick look on a CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 192 wide, 12 blocks, 5.3 M weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 384 wide, 12 blocks, 21.3 M weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 768 wide, 12 blocks, 85.1 M weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Waiting for another run to read this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Waiting: another run (process %1) is reading this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Weight decay at the end of the run, reached along a cosine (transformers only). Higher regularises more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Weight of the judge against plain closeness to the truth. Higher paints sharper and less faithfully; 0 has no judge and is best for features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Weight of the round spread against the agreement of views. Higher guards against everything becoming alike; lower makes views agree more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Weight of the visible ring around a central hole. Higher closes the seam better and takes care from the inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>What the network makes of a shuffled picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/display.py"/>
        <source>What the network sees of each picture at this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Where decoded pictures are kept: memory, disk, or nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Where the hole is: always in the centre, or a random blotch that differs every step, which is harder and closer to retouching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Where to train: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Which wrong answers each view is compared with: the other views of all other pictures, or both views of all other pictures. Both gives twice as many and a harder task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Width of painter and judge as a factor. Lower is faster and paints coarser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Width of the head inside. Empty: as wide as the network's features. Wider learns a little more, and costs memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Width of the head that is thrown away. Wider learns a little more and costs memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Width of the head, and numbers in each vector. Wider learns a little more, and costs memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Width of the layer in which the tiles meet. Wider can weigh more relations between tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Width of the painting network that is thrown away. Wider paints finer detail and costs time; the features gain little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Width of the predictor inside. A quarter of the vectors' works best; as wide as they are, and it may collapse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Width of the projection head's hidden layer. Wider separates more and costs a little time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Width of the two small networks on top. Wider learns a little more, and costs memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Write it as ["train folder", "test folder"].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Writing .parquet needs the package pyarrow, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/onnx.py"/>
        <source>Writing ONNX needs %1, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>Writing the encoder as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>XML or an SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Your GPU makes it quick: take the preset for your pictures and let it train to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>`check` on the folder says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>`check` says what is wrong with the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a Git LFS pointer; fetch the picture itself with 'git lfs pull'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a Photoshop document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a RAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a camera raw file (%1); export it as JPEG, PNG or TIFF to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a companion file that macOS writes beside pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>a convolutional network such as resnet18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a drawing or document (%1), not a picture of pixels; export it as PNG to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a gzip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a hidden file, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>a hidden folder, not searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>a link that leads to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>a link to a file that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a video (%1), not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>a vision transformer such as vit_tiny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a web page (HTML), perhaps a failed download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>all zeros, perhaps an interrupted copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>already holds a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/health.py"/>
        <source>at chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/train/device.py"/>
        <source>auto, cpu, cuda, cuda:N or mps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/display.py"/>
        <source>blur, sigma %1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>broken data stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>by size</source>
        <translation>크기에 맞춤</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>can't allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>clustering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <source>contrastive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>cpu (%1, %2 threads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <source>cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>cuda (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged %1: its beginning is right but the rest makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged: the file declares a size of %1x%2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>end of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/nets/contrast.py"/>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>head %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>image_size %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>its tensors are not those of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>its title or presets are empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>joint embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/left_out.py"/>
        <source>left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>local %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>mean over heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>mps (Apple GPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/timm.py"/>
        <source>net.forward_features(pictures), mean over positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>no permission to read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <location filename="../../studio/core/knobs.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <source>not a file (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>not a picture file (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>not a picture: a companion file that macOS writes beside pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>not a picture: the content is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>not enough image data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>not enough memory to decode it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>of no picture format known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>or a %1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <location filename="../../studio/insight/reconstruction.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <location filename="../../studio/runs/layout.py"/>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/export/onnx.py"/>
        <source>pip install "tacit-studio[onnx]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>pip install "tacit-studio[parquet]", or write .npz or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/map.py"/>
        <source>pip install openTSNE; the map by principal components needs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>premature end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <source>pretext</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>put together by the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>raw output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <source>reconstruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>redundancy reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>right: %1, %2 sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>self-distillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>similarity map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>sound or video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the disk reports a read error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file is cut short (truncated %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file's name is too long to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>the folder cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the network drive does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the network drive lost the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>the puzzle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/train/loop.py"/>
        <source>the run specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>there is a method of that name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>there is no setting %1 in %2 (known: %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large: %1x%2 is %3 megapixels; the limit is %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large: more than %1 megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <source>too large: the file has more than %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too many files are open at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too small: %1x%2 pixels; the shorter side must be at least %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>turned by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>unexpected end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <source>what it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>whole puzzle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>wrong: %1, %2 sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>epoch %1</source>
        <translation>에포크 %1</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/units.py"/>
        <source>step %1</source>
        <translation>스텝 %1</translation>
    </message>
</context>
</TS>
