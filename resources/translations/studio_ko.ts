<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>About Tacit Studio</source>
        <translation>Tacit Studio 정보</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Apache License 2.0. Qt is used under the LGPL.</source>
        <translation>Apache License 2.0. Qt는 LGPL에 따라 사용합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>It never looks for updates by itself. For new versions see the place you got it from.</source>
        <translation>스스로 업데이트를 찾지 않습니다. 새 버전은 받으신 곳에서 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>It never looks for updates by itself. New versions: {place}</source>
        <translation>스스로 업데이트를 찾지 않습니다. 새 버전: {place}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Others' work and licences…</source>
        <translation>다른 이들의 저작물과 라이선스…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Trains vision models on folders of unlabeled pictures. Nothing leaves this machine.</source>
        <translation>레이블이 없는 이미지 폴더로 비전 모델을 학습합니다. 아무것도 이 컴퓨터 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Version {version}</source>
        <translation>버전 {version}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Version {version} · {flavour} · torch {torch}</source>
        <translation>버전 {version} · {flavour} · torch {torch}</translation>
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
    <name>AtlasBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>%n file name(s) written to {file}.</source>
        <translation>
            <numerusform>파일 이름 %n개를 {file}에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>%n picture(s) taken back into training.</source>
        <translation>
            <numerusform>이미지 %n장을 다시 학습에 넣었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>%n picture(s) will be left out of training from now on. No file was touched.</source>
        <translation>
            <numerusform>이제부터 이미지 %n장을 학습에서 제외합니다. 파일은 건드리지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Every picture, seen by the network</source>
        <translation>신경망이 본 모든 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Look at every picture with the newest weights</source>
        <translation>가장 새로운 가중치로 모든 이미지를 봅니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Looking at the pictures…</source>
        <translation>이미지를 보는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Open this tab again to go on.</source>
        <translation>계속하려면 이 탭을 다시 여세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Paths only (*.txt)</source>
        <translation>경로만 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Save the list of files</source>
        <translation>파일 목록 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Table, with numbers (*.csv)</source>
        <translation>숫자가 든 표 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Take them back into training</source>
        <translation>다시 학습에 넣습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>The first time it looks at each of them once.</source>
        <translation>처음에는 이미지를 하나씩 한 번 봅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>The list is on the Pictures page; a run that is training goes on with what it has.</source>
        <translation>목록은 이미지 화면에 있습니다. 학습 중인 실행은 가진 이미지로 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>The network has learned on since this was made.</source>
        <translation>이것을 만든 뒤에도 신경망이 계속 학습했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>{name} can't be shown: {reason}.</source>
        <translation>{name}을(를) 보여 줄 수 없습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>AttentionBoard</name>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>A convolutional network has no attention: this is how similar each place's features are to the whole picture's. Click a place to compare with it.</source>
        <translation>합성곱 신경망에는 어텐션이 없습니다. 각 자리의 특징이 사진 전체의 특징과 얼마나 비슷한지 보여 줍니다. 한 곳을 클릭하면 그곳과 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Colours, from little to much</source>
        <translation>적음에서 많음까지의 색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Features as colours</source>
        <translation>색으로 본 특징</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Features as colours…</source>
        <translation>특징을 색으로 만드는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Fire</source>
        <translation>불꽃</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Head {number}</source>
        <translation>헤드 {number}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Heads as masks</source>
        <translation>헤드를 마스크로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>How similar each place's features are to those of the marked place. Click it again or press Escape for the whole picture.</source>
        <translation>각 자리의 특징이 표시한 곳의 특징과 얼마나 비슷한지 보여 줍니다. 다시 클릭하거나 Esc를 누르면 사진 전체로 돌아갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>How strongly the colours cover the picture</source>
        <translation>색이 사진을 덮는 정도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Lagoon</source>
        <translation>석호</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Mask</source>
        <translation>마스크</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Mask, {share} %</source>
        <translation>마스크, {share} %</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Mean over heads</source>
        <translation>헤드 평균</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Share of the attention inside the mask</source>
        <translation>마스크 안에 드는 어텐션의 비율</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Show for each head the part of the picture that holds that share of its attention</source>
        <translation>헤드마다 어텐션의 그 비율이 모인 부분을 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Similarity to the place</source>
        <translation>고른 곳과의 유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Similarity to the whole</source>
        <translation>전체와의 유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>So many patches are compared by their features: how similar each is to the marked one. Press Escape for the class token.</source>
        <translation>패치가 너무 많아 특징으로 비교합니다. 각 패치가 표시한 패치와 얼마나 비슷한지 보여 줍니다. Esc를 누르면 클래스 토큰으로 돌아갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>The most similar places among {count} other pictures of the folder; the number is the cosine of their features. Click one to go there.</source>
        <translation>폴더의 다른 사진 {count}장에서 가장 비슷한 곳입니다. 숫자는 특징의 코사인입니다. 클릭하면 그 사진으로 갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>The most similar places of other pictures</source>
        <translation>다른 사진에서 가장 비슷한 곳</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Waking the network…</source>
        <translation>신경망을 불러오는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>What the class token takes from each patch in the last block; bright is much. Click a patch to ask it instead.</source>
        <translation>마지막 블록에서 클래스 토큰이 각 패치에서 얼마나 가져오는지 보여 줍니다. 밝을수록 많습니다. 패치를 클릭하면 그 패치의 어텐션을 봅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>What the marked patch takes from each patch in the last block. Click it again or press Escape for the class token.</source>
        <translation>마지막 블록에서 표시한 패치가 각 패치에서 얼마나 가져오는지 보여 줍니다. 다시 클릭하거나 Esc를 누르면 클래스 토큰으로 돌아갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/attention.py"/>
        <source>Where the network looks</source>
        <translation>신경망이 보는 곳</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <location filename="../../studio/ui/away.py"/>
        <source>Tacit Studio is training</source>
        <translation>Tacit Studio가 학습하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/away.py"/>
        <source>The training failed</source>
        <translation>학습이 실패했습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/away.py"/>
        <source>The training is done</source>
        <translation>학습이 끝났습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/away.py"/>
        <source>The training was stopped and kept</source>
        <translation>학습을 멈추고 보관했습니다</translation>
    </message>
</context>
<context>
    <name>BinBox</name>
    <message>
        <location filename="../../studio/ui/widgets/bin_box.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/bin_box.py"/>
        <source>Curves, pictures, checkpoints and encoder go with it. You can take it out of the bin again.</source>
        <translation>곡선, 그림, 체크포인트, 인코더도 함께 옮겨집니다. 휴지통에서 다시 꺼낼 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/bin_box.py"/>
        <source>Move %n runs to the bin?</source>
        <translation>
            <numerusform>실행 %n개를 휴지통으로 옮길까요?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/bin_box.py"/>
        <source>Move to the bin</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/bin_box.py"/>
        <source>Move {name} to the bin?</source>
        <translation>{name}을(를) 휴지통으로 옮길까요?</translation>
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
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Clusters</source>
        <translation>군집</translation>
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
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Score</source>
        <translation>점수</translation>
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
    <name>Caches</name>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>All of them are in use now.</source>
        <translation>지금은 모두 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Clear caches</source>
        <translation>캐시 비우기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>For instance 20GB. Empty: a quarter of the disk. The longest unused go first, never one that is in use.</source>
        <translation>예: 20GB. 비워 두면 디스크의 4분의 1입니다. 가장 오래 쓰지 않은 것부터 지우며, 쓰고 있는 것은 지우지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Frees {size}. No picture of yours is touched; each is read once more when it is trained on.</source>
        <translation>{size}을(를) 비웁니다. 원본 이미지는 건드리지 않으며, 학습할 때 한 번 더 읽을 뿐입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Give a number with its unit, for instance 20GB or 500MB.</source>
        <translation>숫자를 단위와 함께 적으세요(예: 20GB, 500MB).</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Last used</source>
        <translation>마지막 사용</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>One is in use and was kept.</source>
        <translation>하나는 쓰고 있어서 남겨 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Picture caches</source>
        <translation>이미지 캐시</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Picture caches, the newest first</source>
        <translation>이미지 캐시(최근에 쓴 순서)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Pictures are read once and kept small on the disk, so that the next start on the same folder is immediate.</source>
        <translation>이미지를 한 번만 읽어 디스크에 작게 보관하므로, 같은 폴더로 다시 시작하면 바로 시작됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Share of what they may take</source>
        <translation>쓸 수 있는 크기 중 쓴 비율</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Side</source>
        <translation>한 변</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>There are none now</source>
        <translation>지금은 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>Together at most</source>
        <translation>합쳐서 최대</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>What all caches together may take</source>
        <translation>모든 캐시가 합쳐서 쓸 수 있는 크기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>in use now</source>
        <translation>지금 사용 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>{count} are in use and were kept.</source>
        <translation>{count}개는 쓰고 있어서 남겨 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>{free} are free on the disk, in {folder}</source>
        <translation>디스크 여유 공간 {free}, 위치 {folder}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>{size} are free again.</source>
        <translation>{size}을(를) 비웠습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>{size} of at most {limit}</source>
        <translation>{size} / 최대 {limit}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>{size} of the disk stay free in any case</source>
        <translation>디스크 {size}은(는) 언제나 비워 둡니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/caches.py"/>
        <source>“{text}” is no size</source>
        <translation>“{text}”은(는) 크기가 아닙니다</translation>
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
        <source>no</source>
        <translation>아니요</translation>
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
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>yes</source>
        <translation>예</translation>
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
    <name>ClusterList</name>
    <message>
        <location filename="../../studio/ui/widgets/cluster_list.py"/>
        <source>Cluster {number}</source>
        <translation>군집 {number}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/cluster_list.py"/>
        <source>Clusters</source>
        <translation>군집</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/cluster_list.py"/>
        <source>Name of the cluster</source>
        <translation>군집 이름</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/cluster_list.py"/>
        <source>Return keeps the name, Escape leaves it as it was</source>
        <translation>Enter로 이름을 저장하고 Esc로 그대로 둡니다</translation>
    </message>
</context>
<context>
    <name>ClusterScript</name>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Choose a folder of pictures first.</source>
        <translation>먼저 이미지 폴더를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>GPUs each</source>
        <translation>컴퓨터당 GPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>GPUs of each machine, a process each</source>
        <translation>컴퓨터마다 쓰는 GPU 수(GPU마다 프로세스 하나)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Machines</source>
        <translation>컴퓨터</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Machines that train together</source>
        <translation>함께 학습하는 컴퓨터 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Once it runs, open the run's folder under Runs: curves and pictures come as on this computer, and Pause and Stop reach it.</source>
        <translation>학습이 시작되면 실행 기록에서 실행 폴더를 여세요. 곡선과 그림이 이 컴퓨터에서처럼 나타나고, 일시 중지와 멈추기도 전달됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>One process will train into {run}</source>
        <translation>프로세스 하나가 {run}에 학습합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Run's folder</source>
        <translation>실행 폴더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Save script…</source>
        <translation>스크립트 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Saves these settings as one script to hand to sbatch. The pictures, the run's folder and Python have to be on a disk that all its machines share.</source>
        <translation>지금 설정을 sbatch에 넘길 스크립트 하나로 저장합니다. 이미지, 실행 폴더, Python은 클러스터의 모든 컴퓨터가 함께 쓰는 디스크에 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Script for a cluster</source>
        <translation>클러스터용 스크립트</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Scripts (*.sbatch *.sh)</source>
        <translation>스크립트 (*.sbatch *.sh)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Submit it there with: {command}</source>
        <translation>클러스터에서 이렇게 제출하세요: {command}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>The run's folder</source>
        <translation>실행 폴더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>The run's folder on the shared disk; open it in the studio to follow the training</source>
        <translation>공유 디스크의 실행 폴더입니다. 스튜디오에서 열면 학습을 지켜볼 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Train on a Slurm cluster</source>
        <translation>Slurm 클러스터에서 학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>Where to save the script</source>
        <translation>스크립트를 저장할 곳</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>beside this computer's runs</source>
        <translation>이 컴퓨터의 실행 기록 옆</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cluster_script.py"/>
        <source>{count} processes will train into {run}</source>
        <translation>프로세스 {count}개가 {run}에 학습합니다</translation>
    </message>
</context>
<context>
    <name>ClustersBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>군집 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>%n picture(s) in folders under {place}.</source>
        <translation>
            <numerusform>이미지 %n장을 {place} 아래 폴더에 넣었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>A folder of links for each…</source>
        <translation>군집마다 링크 폴더…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>As copies: this disk makes no links.</source>
        <translation>이 디스크는 링크를 만들 수 없어 복사했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>As links: the files stay where they are.</source>
        <translation>링크이므로 파일은 제자리에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Choose or make an empty folder</source>
        <translation>빈 폴더를 고르거나 만드세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Give the cluster a name (F2)</source>
        <translation>군집에 이름을 붙입니다 (F2)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Grouping the pictures…</source>
        <translation>이미지를 묶는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>How many clusters</source>
        <translation>군집 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>How many groups to sort the pictures into</source>
        <translation>이미지를 몇 묶음으로 나눌지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Making the folders…</source>
        <translation>폴더를 만드는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>One table of all pictures (CSV)…</source>
        <translation>모든 이미지의 표 (CSV)…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>Take the clusters away: a first labelling</source>
        <translation>군집을 내보냅니다: 첫 레이블로 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>first guess</source>
        <translation>첫 추정</translation>
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
        <source>Pictures</source>
        <translation>이미지</translation>
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
    <message>
        <location filename="../../studio/ui/widgets/compare.py"/>
        <source>This run has none of these pictures.</source>
        <translation>이 실행에는 이런 그림이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/compare.py"/>
        <source>Which pictures</source>
        <translation>어떤 그림</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/compare.py"/>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
</context>
<context>
    <name>CutOff</name>
    <message>
        <location filename="../../studio/ui/cut_off.py"/>
        <source>Go on</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cut_off.py"/>
        <source>Its last checkpoint is kept; it goes on from there.</source>
        <translation>마지막 체크포인트가 남아 있어 거기서 이어 갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cut_off.py"/>
        <source>Show it</source>
        <translation>보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/cut_off.py"/>
        <source>The training {name} was interrupted at step {step}.</source>
        <translation>학습 {name}이(가) {step}단계에서 중단되었습니다.</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>Diagnosis</source>
        <translation>진단 파일</translation>
    </message>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>It holds versions, settings, the journal and the run's last events; no pictures, and paths are cut to their last part.</source>
        <translation>버전, 설정, 작업 일지, 실행의 마지막 기록이 들어 있습니다. 이미지는 들어 있지 않고, 경로는 마지막 부분만 남깁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>Nothing was sent. Look into it before you attach it to a report: about.txt says what is in it.</source>
        <translation>아무것도 전송하지 않았습니다. 문제를 알릴 때 첨부하기 전에 내용을 확인하세요. 무엇이 들어 있는지는 about.txt에 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>Save a diagnosis</source>
        <translation>진단 파일 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>Show the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>The diagnosis is saved as {name}.</source>
        <translation>진단 파일을 저장했습니다: {name}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/diagnosis.py"/>
        <source>Zip archive (*.zip)</source>
        <translation>Zip 압축 파일 (*.zip)</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <location filename="../../studio/ui/widgets/diagram.py"/>
        <source>Drawing of the idea</source>
        <translation>원리를 그린 그림</translation>
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
        <source>A file or folder that is new</source>
        <translation>새로 만들 파일이나 폴더</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>A fresh program loaded it and found exactly the same features.</source>
        <translation>새로 시작한 프로그램에서 불러왔더니 특징이 똑같았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>A fresh program loaded it; its features differ by at most {difference} (cosine {cosine}). The code on the right runs as it stands.</source>
        <translation>새로 시작한 프로그램에서 불러왔습니다. 특징은 최대 {difference}만큼 다릅니다(코사인 {cosine}). 오른쪽 코드는 그대로 실행됩니다.</translation>
    </message>
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
        <source>Python that runs as it stands; only for reading and copying</source>
        <translation>그대로 실행되는 Python 코드입니다. 읽고 복사할 수만 있습니다</translation>
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
        <source>The format in which the encoder is written</source>
        <translation>인코더를 저장할 형식</translation>
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
        <source>has no network like {backbone}</source>
        <translation>{backbone} 같은 신경망이 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>is not in the installed app; the Python package has it</source>
        <translation>설치형 앱에는 없고 Python 패키지에 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>needs {packages}: pip install "tacit-studio[onnx]"</source>
        <translation>{packages} 필요: pip install "tacit-studio[onnx]"</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>safetensors — the weights, and code that builds the network</source>
        <translation>safetensors — 가중치와 신경망을 만드는 코드</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/export.py"/>
        <source>timm — loads with timm.create_model</source>
        <translation>timm — timm.create_model로 불러옵니다</translation>
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
    <message>
        <location filename="../../studio/ui/forms.py"/>
        <source>no limit</source>
        <translation>제한 없음</translation>
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
    <name>Forming</name>
    <message>
        <location filename="../../studio/ui/boards/map_times.py"/>
        <source>Show how it formed</source>
        <translation>만들어진 과정 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map_times.py"/>
        <source>The same pictures by the network at every moment that the run has kept, from untrained to now</source>
        <translation>학습 전부터 지금까지, 실행이 남긴 순간마다 같은 이미지를 신경망이 어떻게 보았는지 보여 줍니다</translation>
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
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
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
        <source>Linear probe</source>
        <translation>선형 프로브</translation>
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
        <source>Memory of the GPU in use, by all programs</source>
        <translation>모든 프로그램이 쓰고 있는 GPU 메모리</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>Memory of the computer in use, by all programs</source>
        <translation>모든 프로그램이 쓰고 있는 컴퓨터 메모리</translation>
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
        <source>Share of labelled pictures that a straight cut through the features gets right</source>
        <translation>특징을 곧게 갈라서 맞게 나눈 레이블 이미지의 비율</translation>
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
        <source>nearly full</source>
        <translation>거의 참</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>one direction only: collapsing</source>
        <translation>방향이 하나뿐임: 붕괴하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>pixels {share}</source>
        <translation>픽셀 {share}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>untrained {share}</source>
        <translation>학습 전 {share}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>{count} img/s</source>
        <translation>{count}장/초</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/gauges.py"/>
        <source>{used} of {total}</source>
        <translation>{total} 중 {used}</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>%n picked</source>
        <translation>
            <numerusform>%n장 선택됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>%n picture(s)</source>
        <translation>
            <numerusform>이미지 %n장</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Close this group (Escape)</source>
        <translation>이 묶음 닫기 (Esc)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Leave out %n picture(s)</source>
        <translation>
            <numerusform>이미지 %n장 제외</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Leave these pictures out of training: a list, no file is touched</source>
        <translation>이 이미지들을 학습에서 제외합니다. 목록일 뿐 파일은 건드리지 않습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Save list…</source>
        <translation>목록 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Save the names of these files as text or CSV</source>
        <translation>이 파일들의 이름을 텍스트나 CSV로 저장합니다</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Choose it when</source>
        <translation>이럴 때 고르세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Find a method or a word</source>
        <translation>방법이나 용어 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Guide</source>
        <translation>길잡이</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>How it learns</source>
        <translation>어떻게 배우나</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Methods</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>The page</source>
        <translation>내용</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Think twice when</source>
        <translation>이럴 때는 다시 생각하세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>What you will see</source>
        <translation>무엇이 보이나</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Word</source>
        <translation>용어</translation>
    </message>
    <message>
        <location filename="../../studio/ui/guide.py"/>
        <source>Words</source>
        <translation>용어</translation>
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
        <source>Back to the training pictures</source>
        <translation>학습 이미지로 돌아가기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>Board before</source>
        <translation>이전 보드</translation>
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
        <source>Next board</source>
        <translation>다음 보드</translation>
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
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/inspect.py"/>
        <source>What the network sees</source>
        <translation>신경망이 보는 것</translation>
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
        <source>Attention: ask a patch, the class token again</source>
        <translation>어텐션: 패치를 고르기, 다시 클래스 토큰으로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Clusters: give the cluster a name</source>
        <translation>군집: 군집에 이름 붙이기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Copy the board as a picture</source>
        <translation>보드를 그림으로 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>In places</source>
        <translation>화면마다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Larger or smaller pictures</source>
        <translation>이미지를 크게 또는 작게</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Map: closer or farther, the whole map</source>
        <translation>지도: 가까이 또는 멀리, 지도 전체</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Map: lasso on or off, close the group</source>
        <translation>지도: 올가미 켜기/끄기, 그룹 닫기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>On the boards of Inspect</source>
        <translation>살펴보기의 보드에서</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Other random numbers, or another picture</source>
        <translation>다른 난수 또는 다른 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Pick a picture, all, none</source>
        <translation>이미지 고르기, 모두, 해제</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Picture over the whole window</source>
        <translation>이미지를 창 전체에 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Play the moments of the run, or hold</source>
        <translation>실행의 순간들을 재생하거나 멈추기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Previous or next picture</source>
        <translation>이전 또는 다음 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Reconstruction: eraser on or off (with the mouse: hold Shift)</source>
        <translation>복원: 지우개 켜기/끄기(마우스로는 Shift를 누른 채)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Reconstruction: hide less or more</source>
        <translation>복원: 덜 또는 더 가리기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Reconstruction: hide nothing</source>
        <translation>복원: 아무것도 가리지 않기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Reconstruction: move the brush, paint with it</source>
        <translation>복원: 붓 옮기기, 칠하기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Reconstruction: paint a line</source>
        <translation>복원: 선을 칠하기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/key_sheet.py"/>
        <source>Score: which group a picture is of, a new group</source>
        <translation>점수: 이미지가 속한 그룹, 새 그룹</translation>
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
        <location filename="../../studio/ui/words.py"/>
        <source>Brightness</source>
        <translation>밝기</translation>
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
        <location filename="../../studio/core/spec.py"/>
        <source>Cache limit</source>
        <translation>캐시 한도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Channel shift</source>
        <translation>색 채널 어긋남</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Channels are colours</source>
        <translation>채널이 색임</translation>
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
        <source>Colours</source>
        <translation>색</translation>
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
        <location filename="../../studio/ui/words.py"/>
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
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Pages</source>
        <translation>페이지</translation>
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
        <location filename="../../studio/ui/words.py"/>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/ui/words.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Processes</source>
        <translation>프로세스</translation>
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
        <source>Scale</source>
        <translation>밝기 범위</translation>
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
        <source>Start from</source>
        <translation>시작 가중치</translation>
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
        <location filename="../../studio/ui/words.py"/>
        <source>TensorBoard files</source>
        <translation>TensorBoard 파일</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Tensorboard</source>
        <translation>TensorBoard</translation>
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
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>View share</source>
        <translation>뷰 크기 비율</translation>
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
        <location filename="../../studio/ui/words.py"/>
        <source>Watched folders</source>
        <translation>지켜볼 폴더</translation>
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
        <location filename="../../studio/core/spec.py"/>
        <source>Weights</source>
        <translation>가중치</translation>
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
        <source>Copy or save this plot</source>
        <translation>이 그래프 복사 또는 저장</translation>
    </message>
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
    <name>MapBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/map.py"/>
        <source>%n picture(s) say themselves when they were taken; of the others it is the file's date.</source>
        <translation>
            <numerusform>촬영 날짜가 든 이미지는 %n장이고, 나머지는 파일의 날짜입니다.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>(no folder)</source>
        <translation>(폴더 없음)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Cluster {number}</source>
        <translation>군집 {number}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Colour by</source>
        <translation>색 기준</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Colour by cluster</source>
        <translation>군집별 색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Colour by date</source>
        <translation>날짜별 색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Colour by folder</source>
        <translation>폴더별 색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Colour by loss</source>
        <translation>손실별 색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Lasso: draw around pictures to see them as a group (L; or hold Shift)</source>
        <translation>올가미: 이미지 둘레를 그리면 묶음으로 보여 줍니다 (L 또는 Shift를 누른 채)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Mapping the moments…</source>
        <translation>순간마다 지도를 그리는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>One colour</source>
        <translation>한 가지 색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Show pictures where there is room for them</source>
        <translation>자리가 있는 곳에 이미지를 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Show the whole map (Home)</source>
        <translation>지도 전체 보기 (Home)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Sorting the pictures…</source>
        <translation>이미지를 나누는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>Unfolding the map…</source>
        <translation>지도를 펼치는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>What the colours of the points stand for</source>
        <translation>점의 색이 나타내는 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>principal components</source>
        <translation>주성분</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>{number}: easy</source>
        <translation>{number}: 쉬움</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>{number}: hard</source>
        <translation>{number}: 어려움</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>{pictures} through {count} moments of the run</source>
        <translation>실행의 순간 {count}개를 지나는 {pictures}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/map.py"/>
        <source>{shown} of {all} pictures</source>
        <translation>이미지 {all}장 중 {shown}장</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <location filename="../../studio/ui/widgets/map_legend.py"/>
        <source>Click a group to see only its pictures</source>
        <translation>묶음을 클릭하면 그 이미지만 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/map_legend.py"/>
        <source>Groups on the map</source>
        <translation>지도의 묶음</translation>
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
        <source>&amp;Guide</source>
        <translation>길잡이(&amp;G)</translation>
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
        <source>&amp;Text size</source>
        <translation>글자 크기(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>&amp;Tour</source>
        <translation>둘러보기(&amp;T)</translation>
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
        <source>Bars stand still</source>
        <translation>진행 막대가 움직이지 않습니다</translation>
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
        <source>Every method in plain words, and a glossary</source>
        <translation>모든 방법을 쉬운 말로, 그리고 용어집</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Five bubbles on where things are</source>
        <translation>무엇이 어디 있는지 알려 주는 말풍선 다섯 개</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Go &amp;on</source>
        <translation>계속(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Korean (this system has no font with Hangul, as fonts-nanum)</source>
        <translation>한국어(이 시스템에는 한글 글꼴이 없습니다. 예: fonts-nanum)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Less &amp;motion</source>
        <translation>움직임 줄이기(&amp;M)</translation>
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
        <source>One zip for a report of a fault: versions, settings, what happened; no pictures</source>
        <translation>문제를 알릴 때 쓸 zip 파일 하나: 버전, 설정, 있었던 일. 이미지는 들어 있지 않습니다</translation>
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
        <source>Picture &amp;caches…</source>
        <translation>이미지 캐시(&amp;C)…</translation>
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
        <source>Save a &amp;diagnosis…</source>
        <translation>진단 파일 저장(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Script for a c&amp;luster…</source>
        <translation>클러스터용 스크립트(&amp;L)…</translation>
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
        <source>These settings as one file to hand to a Slurm cluster</source>
        <translation>지금 설정을 Slurm 클러스터에 넘길 파일 하나로 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>Try the &amp;sample pictures</source>
        <translation>샘플 이미지로 해 보기(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/menus.py"/>
        <source>What they take of the disk, how much they may take, and clearing them</source>
        <translation>디스크에서 차지하는 크기, 한도, 비우기</translation>
    </message>
</context>
<context>
    <name>MethodCard</name>
    <message>
        <location filename="../../studio/ui/widgets/method_cards.py"/>
        <source>How it works</source>
        <translation>작동 원리</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/method_cards.py"/>
        <source>How {method} works</source>
        <translation>{method}의 작동 원리</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/method_cards.py"/>
        <source>{method} in plain words: how it learns, what you will see, when to choose it</source>
        <translation>쉬운 말로 읽는 {method}: 어떻게 배우고, 무엇이 보이고, 언제 고르나</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/method_cards.py"/>
        <source>{method}, picked</source>
        <translation>{method}, 고름</translation>
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
        <source>The folder is still being looked through</source>
        <translation>아직 폴더를 살펴보는 중입니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/method.py"/>
        <source>The settings depend on what is in the folder.</source>
        <translation>설정은 폴더에 무엇이 있는지에 따라 정해집니다.</translation>
    </message>
</context>
<context>
    <name>NeighboursBoard</name>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source> least alike</source>
        <translation>장까지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source> nearest</source>
        <translation>장까지</translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>%n group(s)</source>
        <translation>
            <numerusform>묶음 %n개</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Any picture of the disk; or drop one here</source>
        <translation>디스크의 어떤 이미지든 고르거나 여기로 끌어다 놓으세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>At least as alike as</source>
        <translation>최소 유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Choose a picture</source>
        <translation>이미지 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Choose a picture…</source>
        <translation>이미지 고르기…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Click a picture, or drop one here</source>
        <translation>이미지를 클릭하거나 여기로 끌어다 놓으세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Comparing the pictures…</source>
        <translation>이미지를 비교하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Cosine of two pictures' features from which they count as near-duplicates; 1 is the same</source>
        <translation>두 이미지의 특징이 이 코사인 이상이면 거의 같다고 봅니다. 1은 같음입니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Double-click: its own neighbours. Ctrl+click picks several</source>
        <translation>두 번 클릭: 그 이미지의 이웃. Ctrl+클릭: 여러 장 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Find by name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Find pictures by name</source>
        <translation>이름으로 이미지 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Group {number}  ·  {likeness}</source>
        <translation>묶음 {number}  ·  {likeness}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Groups of pictures that are all but the same</source>
        <translation>거의 같은 이미지끼리 묶은 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>How alike near-duplicates must be</source>
        <translation>거의 같다고 볼 유사도</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>How many neighbours</source>
        <translation>이웃 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>How many outliers</source>
        <translation>동떨어진 이미지 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>It may come from anywhere on the disk.</source>
        <translation>디스크 어디에 있는 이미지든 괜찮습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Its nearest in the folder; the number is the cosine of their features, 1 is the same.</source>
        <translation>폴더에서 가장 가까운 이미지입니다. 숫자는 특징의 코사인이며 1은 같음입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Looking at the picture…</source>
        <translation>이미지를 보는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Most alike</source>
        <translation>가장 비슷한 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Near-duplicates</source>
        <translation>거의 같은 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>No picture is so like another</source>
        <translation>그만큼 비슷한 이미지가 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Nothing asked yet</source>
        <translation>아직 고른 이미지 없음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Outliers</source>
        <translation>동떨어진 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Pick all but one of each</source>
        <translation>하나씩만 남기고 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Pick every picture of a group but its first, to leave them out</source>
        <translation>묶음마다 첫 이미지만 빼고 모두 골라 제외할 수 있게 합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Pictures that are far from their nearest, farthest first</source>
        <translation>가장 가까운 이미지와도 먼 이미지, 먼 것부터</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Pictures that are like no other</source>
        <translation>다른 어느 것과도 닮지 않은 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Show one of pictures that are all but the same</source>
        <translation>거의 같은 이미지는 하나만 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>The pictures nearest to one that you pick</source>
        <translation>고른 이미지와 가장 가까운 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>Without near-duplicates</source>
        <translation>거의 같은 것 빼기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>many are alike to this network: ask for more likeness</source>
        <translation>이 신경망에는 비슷한 것이 많습니다. 유사도를 높여 보세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>the first {count} shown</source>
        <translation>처음 {count}장만 표시</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Find a package or a licence</source>
        <translation>패키지나 라이선스 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Others' work in Tacit Studio</source>
        <translation>Tacit Studio에 쓰인 다른 이들의 저작물</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Package</source>
        <translation>패키지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Packages</source>
        <translation>패키지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Tacit Studio stands on {count} packages of others. Thanks to all of them.</source>
        <translation>Tacit Studio는 다른 이들이 만든 패키지 {count}개 위에 서 있습니다. 모두에게 감사합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/about.py"/>
        <source>{name} ships no text with it. Its licence is: {licence}</source>
        <translation>{name}에는 라이선스 글이 들어 있지 않습니다. 라이선스: {licence}</translation>
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
    <message>
        <location filename="../../studio/ui/widgets/outcome.py"/>
        <source>Where in the program it happened, for a report</source>
        <translation>프로그램의 어디에서 일어났는지. 알려 주실 때 씁니다</translation>
    </message>
</context>
<context>
    <name>PathLine</name>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>A file of weights…</source>
        <translation>가중치 파일…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>Another run's folder…</source>
        <translation>다른 실행의 폴더…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>Choose a file of weights</source>
        <translation>가중치 파일 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>Choose a file of weights or another run</source>
        <translation>가중치 파일이나 다른 실행 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>Choose a run's folder</source>
        <translation>실행의 폴더 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>None: random weights</source>
        <translation>없음: 무작위 가중치</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>Weights (*.safetensors *.pt *.pth *.bin *.ckpt);;All files (*)</source>
        <translation>가중치 (*.safetensors *.pt *.pth *.bin *.ckpt);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/path_line.py"/>
        <source>random</source>
        <translation>무작위</translation>
    </message>
</context>
<context>
    <name>PickWall</name>
    <message>
        <location filename="../../studio/ui/widgets/pick_wall.py"/>
        <source>Ctrl+click picks several, Shift+click a stretch, Ctrl+A all</source>
        <translation>Ctrl+클릭은 여러 장, Shift+클릭은 이어진 여러 장, Ctrl+A는 모두 고릅니다</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <location filename="../../studio/ui/boards/one_picture.py"/>
        <source>Find by name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/one_picture.py"/>
        <source>Find pictures by name</source>
        <translation>이미지를 이름으로 찾기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/one_picture.py"/>
        <source>Pictures of the folder</source>
        <translation>폴더의 이미지</translation>
    </message>
</context>
<context>
    <name>PictureKeeper</name>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Copy or save the picture</source>
        <translation>그림 복사 또는 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Copy or save what this board shows</source>
        <translation>이 보드가 보여 주는 것을 복사하거나 저장합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Copy the board as a picture</source>
        <translation>보드를 그림으로 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Copy this picture</source>
        <translation>이 그림 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Picture (*.png *.jpg *.webp)</source>
        <translation>그림 (*.png *.jpg *.webp)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Save the board as a picture…</source>
        <translation>보드를 그림으로 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Save the picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Save this picture…</source>
        <translation>이 그림 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>Saved to {file}.</source>
        <translation>{file}에 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>The picture is on the clipboard: {width} × {height} px.</source>
        <translation>그림을 클립보드에 복사했습니다: {width} × {height} px.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/keep_picture.py"/>
        <source>{file} can't be written: choose another folder, and a name that ends in .png.</source>
        <translation>{file}에 쓸 수 없습니다. 다른 폴더를 고르고 .png로 끝나는 이름을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>PictureTabs</name>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Copy or save these pictures</source>
        <translation>이 그림들 복사 또는 저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Go back to how the pictures looked earlier in the run</source>
        <translation>실행 초기의 그림으로 돌아가 봅니다</translation>
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
        <source>Step of the pictures</source>
        <translation>그림의 스텝</translation>
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
        <source>Add a folder…</source>
        <translation>폴더 더하기…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Add another folder, or open a list of files or tar shards</source>
        <translation>다른 폴더를 더하거나, 파일 목록 또는 tar 샤드 열기</translation>
    </message>
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
        <source>Choose another folder</source>
        <translation>다른 폴더 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Choose another folder (Ctrl+O)</source>
        <translation>다른 폴더를 선택합니다(Ctrl+O)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Choose another folder of pictures to add</source>
        <translation>더할 이미지 폴더 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Choose lists of files or shards</source>
        <translation>파일 목록이나 샤드 고르기</translation>
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
        <source>It holds no files at all.</source>
        <translation>파일이 하나도 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Its files are listed at the right, each with the reason.</source>
        <translation>오른쪽에 파일마다 그 이유가 나와 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Larger pictures</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Lists of files and shards (*.txt *.lst *.list *.tar);;All files (*)</source>
        <translation>파일 목록과 샤드 (*.txt *.lst *.list *.tar);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Looking through the folder</source>
        <translation>폴더를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>More pictures</source>
        <translation>이미지 더하기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Next: Method</source>
        <translation>다음: 방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>No name holds “{text}”</source>
        <translation>이름에 “{text}”이(가) 든 이미지가 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Open a list of files or shards…</source>
        <translation>파일 목록이나 샤드 열기…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>Show all pictures</source>
        <translation>모든 이미지 보기</translation>
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
        <source>There is no usable picture in this folder</source>
        <translation>이 폴더에는 쓸 수 있는 이미지가 없습니다</translation>
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
        <source>{paths}   and {count} more</source>
        <translation>{paths}   외 {count}개</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/pictures.py"/>
        <source>{shown} of {all}</source>
        <translation>{all}장 중 {shown}장</translation>
    </message>
</context>
<context>
    <name>PointMap</name>
    <message>
        <location filename="../../studio/ui/widgets/point_map.py"/>
        <source>Map of the pictures</source>
        <translation>이미지 지도</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>A published recipe for photographs at 224 px: many hours, on a GPU. The studio has not measured it yet.</source>
        <translation>224 px 사진을 위한 논문의 설정: GPU에서 여러 시간. 스튜디오에서 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>A published recipe for pictures up to about 128 px: hours, on a GPU. The studio has not measured it yet.</source>
        <translation>약 128 px까지의 사진을 위한 논문의 설정: GPU에서 몇 시간. 스튜디오에서 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Minutes, on any machine: shows whether it works.</source>
        <translation>어느 컴퓨터에서나 몇 분: 되는지 보여 줍니다.</translation>
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
        <source>Preview</source>
        <translation>미리 보기</translation>
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
    <name>ReadingBar</name>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>1 stack: {pages} pages</source>
        <translation>스택 1개: {pages}페이지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>All as gray</source>
        <translation>모두 회색으로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Black at</source>
        <translation>검정이 되는 값</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Brightness</source>
        <translation>밝기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>By number</source>
        <translation>번호로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Channels, pages or brightness were chosen for another folder.</source>
        <translation>채널, 페이지 또는 밝기를 다른 폴더에 맞춰 골랐습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Choose automatically</source>
        <translation>자동으로 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Choose channels</source>
        <translation>채널 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Choose pages</source>
        <translation>페이지 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Choose the brightness</source>
        <translation>밝기 고르기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Each a channel</source>
        <translation>페이지마다 채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Each a picture</source>
        <translation>페이지마다 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>First</source>
        <translation>첫 페이지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Fixed numbers</source>
        <translation>고정값</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Middle</source>
        <translation>가운데 페이지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Percentiles</source>
        <translation>백분위수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Scientific pictures</source>
        <translation>과학 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Take these choices back: everything is chosen by itself</source>
        <translation>이 선택을 되돌립니다. 모두 자동으로 정합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>The channel that is shown blue</source>
        <translation>파랑으로 보이는 채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>The channel that is shown green</source>
        <translation>초록으로 보이는 채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>The channel that is shown red</source>
        <translation>빨강으로 보이는 채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>These channels are not colours: training leaves changes of hue and saturation out and keeps those of brightness and contrast.</source>
        <translation>이 채널은 색이 아닙니다. 학습할 때 색조와 채도는 바꾸지 않고 밝기와 대비만 바꿉니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>What is black and what is white</source>
        <translation>무엇이 검정이고 무엇이 하양인지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>What is taken of a file of many pages</source>
        <translation>페이지가 여럿인 파일에서 무엇을 쓰는지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Which channels the network sees as red, green and blue</source>
        <translation>신경망이 빨강, 초록, 파랑으로 보는 채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>White at</source>
        <translation>하양이 되는 값</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>Whole range</source>
        <translation>전체 범위</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>up to {count} channels</source>
        <translation>최대 {count}채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>{count} bits</source>
        <translation>{count}비트</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>{count} channels</source>
        <translation>{count}채널</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reading_bar.py"/>
        <source>{count} stacks: {pages} pages</source>
        <translation>스택 {count}개: {pages}페이지</translation>
    </message>
</context>
<context>
    <name>ReconstructionBoard</name>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>As in training</source>
        <translation>학습 때처럼</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Begin with the whole picture (Delete)</source>
        <translation>가린 곳 없이 다시 시작합니다 (Delete)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Error</source>
        <translation>오차</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Hidden</source>
        <translation>은닉 너비</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Hide as much elsewhere (R)</source>
        <translation>같은 만큼 다른 곳을 가립니다 (R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Hide nothing</source>
        <translation>모두 보이기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Hide what a step of the training hides</source>
        <translation>학습의 한 스텝이 가리는 만큼 가립니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Hide: paint on the first picture (or the arrow keys and Enter)</source>
        <translation>가리기: 첫 그림 위에 칠합니다 (또는 화살표 키와 Enter)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>It hides whole patches of {side} px, and so does the brush.</source>
        <translation>신경망은 {side} px 패치를 통째로 가리고, 붓도 그렇습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Nothing is hidden. Paint on the first picture, or move the slider.</source>
        <translation>가린 곳이 없습니다. 첫 그림 위에 칠하거나 슬라이더를 움직이세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>On the hidden pixels: {closeness}.</source>
        <translation>가린 픽셀에서 {closeness}.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>One plain colour, the mean of what is visible, would reach {number} dB.</source>
        <translation>보이는 부분의 평균색 하나로 채우면 {number} dB입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Original</source>
        <translation>원본</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Other places</source>
        <translation>다른 곳</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>PSNR {number} dB</source>
        <translation>PSNR {number} dB</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Paint on the first picture to hide more of it (hold Shift to show it again): the network never sees what is hatched.</source>
        <translation>첫 그림 위에 칠하면 더 가려집니다(Shift를 누르면 다시 보입니다). 빗금 친 부분은 신경망이 보지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Pasted into the picture</source>
        <translation>이미지에 붙여 넣음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Raw output</source>
        <translation>신경망의 출력</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Share of the picture that is hidden</source>
        <translation>이미지에서 가리는 비율</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Share of the picture that is hidden ([ and ])</source>
        <translation>이미지에서 가리는 비율 ([ 와 ])</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Show again: take away from what is hidden (E; or hold Shift)</source>
        <translation>다시 보이기: 가린 부분을 지웁니다 (E, 또는 Shift를 누른 채)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Size of the brush</source>
        <translation>붓의 크기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Size of the brush, as a share of the picture's side</source>
        <translation>붓의 크기. 이미지 한 변에 대한 비율</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>The network's output is not a number: this run has come apart.</source>
        <translation>신경망의 출력이 숫자가 아닙니다. 이 실행은 발산했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>The number is helped by the borrowed brightness.</source>
        <translation>빌린 밝기 덕에 수치가 높게 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>Waking the network…</source>
        <translation>신경망을 불러오는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>What the network sees</source>
        <translation>신경망이 보는 것</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>What the network sees and paints; the arrow keys move the brush, Enter paints</source>
        <translation>신경망이 보는 것과 그리는 것. 화살표 키로 붓을 움직이고 Enter로 칠합니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>borrowed brightness</source>
        <translation>빌린 밝기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>{share} % hidden</source>
        <translation>{share} % 가림</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>{share} % hidden, by hand</source>
        <translation>손으로 {share} % 가림</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/reconstruction.py"/>
        <source>{share} % or more</source>
        <translation>{share} % 이상</translation>
    </message>
</context>
<context>
    <name>RejectList</name>
    <message>
        <location filename="../../studio/ui/widgets/reject_list.py"/>
        <source>Files left out</source>
        <translation>제외된 파일</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/reject_list.py"/>
        <source>Files that can't be used, by reason</source>
        <translation>쓸 수 없는 파일을 이유별로 보여 줍니다</translation>
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
        <source>■ Stopped</source>
        <translation>■ 멈춤</translation>
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
    <name>RunList</name>
    <message>
        <location filename="../../studio/ui/widgets/run_list.py"/>
        <source>As many as fit</source>
        <translation>들어가는 만큼</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_list.py"/>
        <source>One line a run. Enter opens it; with Ctrl or Shift several are picked and compared.</source>
        <translation>한 줄에 실행 하나입니다. Enter로 열고, Ctrl이나 Shift로 여럿을 골라 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_list.py"/>
        <source>Runs</source>
        <translation>실행 기록</translation>
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
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>■ stopped</source>
        <translation>■ 멈춤</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_table.py"/>
        <source>◆ {name} (baseline)</source>
        <translation>◆ {name}(기준)</translation>
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
    <name>RunNotes</name>
    <message>
        <location filename="../../studio/ui/widgets/run_notes.py"/>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_notes.py"/>
        <source>Note on the run</source>
        <translation>실행에 대한 메모</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_notes.py"/>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_notes.py"/>
        <source>Tags of the run</source>
        <translation>실행의 태그</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_notes.py"/>
        <source>Tags, with commas between</source>
        <translation>태그(쉼표로 나눔)</translation>
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
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Linear probe</source>
        <translation>선형 프로브</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>More curves</source>
        <translation>다른 곡선</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>Numbers of the run</source>
        <translation>실행의 숫자</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>The run</source>
        <translation>실행</translation>
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
        <source>loss {first} → {last}</source>
        <translation>손실 {first} → {last}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>pixels {share}</source>
        <translation>픽셀 {share}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/run_view.py"/>
        <source>untrained {share}</source>
        <translation>학습 전 {share}</translation>
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
        <source>Baseline</source>
        <translation>기준 실행</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Compare other runs with this one: its curve is drawn beside theirs</source>
        <translation>다른 실행을 이 실행과 비교합니다. 곡선이 나란히 그려집니다</translation>
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
        <source>It is still training; stop it first</source>
        <translation>아직 학습하는 중입니다. 먼저 멈추세요</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Make it the run that Train, Inspect and Export are about (Enter)</source>
        <translation>학습, 살펴보기, 내보내기에서 이 실행을 다룹니다(Enter)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Move to the bin</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Move to the bin (Del)</source>
        <translation>휴지통으로 옮기기(Del)</translation>
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
        <source>Open its folder and delete it there.</source>
        <translation>폴더를 열어 그곳에서 지우세요.</translation>
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
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>Take the settings of {run}</source>
        <translation>{run}의 설정 가져오기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>{name} can't be read</source>
        <translation>{name}을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/panels/runs.py"/>
        <source>{name} could not be moved to the bin.</source>
        <translation>{name}을(를) 휴지통으로 옮기지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>Save as PNG…</source>
        <translation>PNG로 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>Save as SVG…</source>
        <translation>SVG로 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>Save numbers as CSV…</source>
        <translation>숫자를 CSV로 저장…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>Saved: {path}</source>
        <translation>저장됨: {path}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/saving.py"/>
        <source>{path} could not be written; choose another folder.</source>
        <translation>{path}에 쓸 수 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <location filename="../../studio/ui/widgets/score_bars.py"/>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/score_bars.py"/>
        <source>guessing {share}</source>
        <translation>찍으면 {share}</translation>
    </message>
</context>
<context>
    <name>ScoreBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/score.py"/>
        <source>%n more picture(s) for “{name}”.</source>
        <translation>
            <numerusform>“{name}”에 %n장 더 필요합니다.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>A group to click pictures into (N)</source>
        <translation>이미지를 클릭해 넣을 그룹 (N)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Another handful of pictures (R)</source>
        <translation>다른 이미지를 보여 줍니다 (R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Better than before training by one measure, worse by the other.</source>
        <translation>한 잣대로는 학습 전보다 낫고 다른 잣대로는 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>By my groups</source>
        <translation>내 그룹별</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>By sub-folder</source>
        <translation>하위 폴더별</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Each picture is answered by something that has not seen its label: its neighbours, or a straight cut that was fitted without it. The lines are 95 % intervals: where two do not overlap, the difference is hardly chance.</source>
        <translation>이미지마다 그 레이블을 보지 않은 것이 답합니다. 이웃이거나, 그 이미지 없이 맞춘 직선 경계입니다. 선은 95% 구간이며, 두 구간이 겹치지 않으면 그 차이는 우연이라고 보기 어렵습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Give it another name.</source>
        <translation>다른 이름을 붙이세요.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Give the chosen group another name (F2)</source>
        <translation>고른 그룹의 이름을 바꿉니다 (F2)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Group {number}</source>
        <translation>그룹 {number}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Groups of a handful of pictures that you make yourself are the kinds</source>
        <translation>직접 몇 장씩 묶은 것이 종류가 됩니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>It tells these kinds apart less well than before training.</source>
        <translation>이 종류들을 학습 전보다 잘 구별하지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Linear probe</source>
        <translation>선형 프로브</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Make two groups or more, then click five to twenty pictures into each. Training never sees them.</source>
        <translation>그룹을 둘 이상 만들고 각각 이미지를 다섯 장에서 스무 장 클릭해 넣으세요. 학습에는 절대 쓰이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Name of the group</source>
        <translation>그룹의 이름</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Nearest neighbours (k-NN)</source>
        <translation>최근접 이웃(k-NN)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>New group</source>
        <translation>새 그룹</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>No difference to the untrained network that is more than chance, so far.</source>
        <translation>아직은 학습하지 않은 신경망과 우연 이상의 차이가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Other pictures</source>
        <translation>다른 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Pictures to put into groups</source>
        <translation>그룹에 넣을 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Raw pixels do better.</source>
        <translation>픽셀 그대로가 더 낫습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Remove</source>
        <translation>없애기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Remove the chosen group; its pictures are in none then</source>
        <translation>고른 그룹을 없앱니다. 그 이미지는 어느 그룹에도 속하지 않게 됩니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Scored. The groups are kept for every run on these pictures.</source>
        <translation>채점했습니다. 그룹은 이 이미지를 쓰는 모든 실행을 위해 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Scored. Up to twenty pictures a group make the interval narrower.</source>
        <translation>채점했습니다. 그룹마다 스무 장까지 넣으면 구간이 더 좁아집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Scoring…</source>
        <translation>채점하는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>The sub-folders do not look like kinds of pictures</source>
        <translation>하위 폴더가 이미지의 종류로 보이지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>The sub-folders' names are the kinds</source>
        <translation>하위 폴더 이름이 종류가 됩니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>There is a group “{name}” already.</source>
        <translation>“{name}” 그룹이 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Training has taught it to tell these kinds apart.</source>
        <translation>학습으로 이 종류들을 구별할 줄 알게 되었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Two groups with five pictures each, and the score stands here.</source>
        <translation>그룹 둘에 이미지가 다섯 장씩 있으면 점수가 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>Your groups, each with how many pictures it has</source>
        <translation>직접 만든 묶음과 그 이미지 수</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>raw pixels</source>
        <translation>픽셀 그대로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>trained</source>
        <translation>학습함</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>untrained</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>{images} pictures of {groups} kinds</source>
        <translation>{groups}종류, 이미지 {images}장</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/score.py"/>
        <source>{name}   {count}</source>
        <translation>{name}   {count}</translation>
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
        <source>all {count} GPUs</source>
        <translation>GPU {count}개 모두</translation>
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
    <name>ShownView</name>
    <message>
        <location filename="../../studio/ui/widgets/shown.py"/>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>Shows</name>
    <message>
        <location filename="../../studio/ui/words.py"/>
        <source>Answers by turn</source>
        <translation>회전별 답</translation>
    </message>
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
        <source>Places found</source>
        <translation>찾은 자리</translation>
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
        <source>Why training does not use the GPU of this machine, and what to do</source>
        <translation>이 컴퓨터의 GPU를 학습에 쓰지 않는 이유와 해결 방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/statusline.py"/>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>Back to the whole map</source>
        <translation>전체 지도로</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>Moment of the run</source>
        <translation>실행의 순간</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>Play or hold (P)</source>
        <translation>재생하거나 멈춥니다 (P)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>The moments of the run that have been kept</source>
        <translation>실행에서 보관한 시점</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>before training</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/widgets/time_line.py"/>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Begin here: drop a folder of pictures, or take the sample pictures. No labels are needed, and nothing leaves this machine.</source>
        <translation>여기에서 시작하세요. 이미지 폴더를 끌어다 놓거나 샘플 이미지를 쓰세요. 레이블은 필요 없고, 아무것도 이 컴퓨터를 떠나지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Every run stays here, to compare and to go on with. Export takes the encoder to other programs. F1 lists the keys, F2 opens the guide.</source>
        <translation>모든 실행이 여기에 남아 비교하고 이어서 학습할 수 있습니다. 내보내기는 인코더를 다른 프로그램으로 가져갑니다. F1은 단축키, F2는 길잡이입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Inspect</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Leave the tour</source>
        <translation>그만 보기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Leave the tour (Escape)</source>
        <translation>둘러보기 그만두기(Esc)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Runs and Export</source>
        <translation>실행 기록과 내보내기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Start, pause and stop whenever you like; what was learned is kept. The curves, pictures and health tell whether it works.</source>
        <translation>언제든 시작하고 일시정지하고 멈추세요. 배운 것은 보관됩니다. 곡선과 그림과 건강이 잘 되고 있는지 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>What the network learns from your pictures. A method fit for the folder is picked already; “How it works” explains each in plain words.</source>
        <translation>신경망이 이미지에서 무엇을 배울지 정합니다. 폴더에 맞는 방법이 이미 골라져 있고, “작동 원리”가 방법마다 쉬운 말로 설명합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>What the network understood: pictures that are alike, a map of the folder, where it looks.</source>
        <translation>신경망이 이해한 것을 봅니다. 비슷한 이미지, 폴더의 지도, 신경망이 보는 곳.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/tour.py"/>
        <source>{at} of {all}</source>
        <translation>{all}개 중 {at}</translation>
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
        <source>Save a diagnosis…</source>
        <translation>진단 파일 저장…</translation>
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
        <source>That could not be asked of the run</source>
        <translation>실행에 요청을 전하지 못했습니다</translation>
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
    <name>ViewsBoard</name>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Blurred by {pixels} px</source>
        <translation>{pixels} px 흐림</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Colours</source>
        <translation>색 변화</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Crop, {share} %</source>
        <translation>자르기, {share} %</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Draw again</source>
        <translation>다시 뽑기</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Each row is one view of the picture: every step changes the picture before it, and the last one is what the network gets.</source>
        <translation>한 줄이 이미지의 뷰 하나입니다. 단계마다 앞의 그림이 바뀌고, 마지막 그림이 신경망에 들어갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Flipped</source>
        <translation>좌우 반전</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Keep the seed</source>
        <translation>시드 고정</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Large {name}</source>
        <translation>큰 뷰 {name}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Locked: the next picture gets the same random numbers.</source>
        <translation>고정됨: 다음 이미지에도 같은 난수를 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Making the pictures…</source>
        <translation>그림을 만드는 중…</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Not locked: each picture gets random numbers of its own.</source>
        <translation>고정 안 됨: 이미지마다 다른 난수를 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Other random numbers (R)</source>
        <translation>다른 난수로 (R)</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Seed of the random numbers</source>
        <translation>난수 시드</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Seed of the random numbers: the same seed gives the same views</source>
        <translation>난수 시드: 시드가 같으면 뷰도 같습니다</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Small {name}</source>
        <translation>작은 뷰 {name}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>Solarised</source>
        <translation>솔라리제이션</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>The steps of each view</source>
        <translation>뷰마다의 단계</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>View of {side} px</source>
        <translation>{side} px 뷰</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>View {name}</source>
        <translation>뷰 {name}</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>{name}, {width} × {height} px</source>
        <translation>{name}, {width} × {height} px</translation>
    </message>
    <message>
        <location filename="../../studio/ui/boards/views.py"/>
        <source>{view}, {side} px</source>
        <translation>{view}, {side} px</translation>
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
        <location filename="../../studio/ui/language.py"/>
        <location filename="../../studio/ui/window.py"/>
        <source>Pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/ui/language.py"/>
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
        <source>Train on without the window</source>
        <translation>창을 숨기고 계속 학습</translation>
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
        <translation>%1 %2에 하위 폴더 밖의 이미지가 있습니다. 하위 폴더 이름이 레이블입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>%1 Each step has the same pictures and views as before; sums are rounded differently, so it is not the same to the last digit.</source>
        <translation>%1 스텝마다 이미지와 뷰는 전과 같지만, 합을 반올림하는 순서가 달라 마지막 자리까지 같지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>%1 They can't be kept in %2 either (%3), so each is decoded whenever it is needed.</source>
        <translation>%1 %2에도 보관할 수 없어서(%3) 필요할 때마다 하나씩 디코딩합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>%1 after %2 steps</source>
        <translation>%1, %2 스텝 후</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 and %2 more</source>
        <translation>%1 외 %2개</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>%1 and the pictures after it cannot be decoded any more.</source>
        <translation>%1 및 그 뒤의 이미지를 더 이상 디코딩할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>%1 by step</source>
        <translation>스텝별 %1</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>%1 can't be built for %2 px (%3).</source>
        <translation>%1을(를) %2픽셀용으로 만들 수 없습니다(%3).</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>%1 can't be built here (%2).</source>
        <translation>%1을(를) 여기에서 만들 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 can't be read (%2).</source>
        <translation>%1을(를) 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 can't be read as weights (%2).</source>
        <translation>%1을(를) 가중치로 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>%1 can't be used any more (%2); other pictures stand in for what goes missing while this trains.</source>
        <translation>%1을(를) 더는 쓸 수 없습니다(%2). 학습하는 동안 없어지는 이미지는 다른 이미지가 대신합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <location filename="../../studio/jobs/steps.py"/>
        <location filename="../../studio/train/encoder.py"/>
        <source>%1 can't be used: %2.</source>
        <translation>%1을(를) 쓸 수 없습니다: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/vit.py"/>
        <source>%1 cuts pictures into patches of %2 px, but the image size is %3 px.</source>
        <translation>%1은(는) 이미지를 %2픽셀 패치로 자르는데 이미지 크기가 %3픽셀입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/paint.py"/>
        <source>%1 does not paint what is hidden.</source>
        <translation>%1은(는) 가린 부분을 그리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>%1 epochs</source>
        <translation>%1에포크</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 from %2 to %3</source>
        <translation>%2부터 %3까지의 %1</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>%1 has %2 usable picture; training compares pictures, so it needs at least 2.</source>
        <translation>%1에는 쓸 수 있는 이미지가 %2장뿐입니다. 학습은 이미지를 서로 비교하므로 적어도 2장이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>%1 has %2 usable pictures; training compares pictures, so it needs at least 2.</source>
        <translation>%1에는 쓸 수 있는 이미지가 %2장 있습니다. 학습은 이미지를 서로 비교하므로 적어도 2장이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>%1 has no checkpoint yet.</source>
        <translation>%1에는 아직 체크포인트가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/attention.py"/>
        <source>%1 has no picture that can still be read.</source>
        <translation>%1에 아직 읽을 수 있는 사진이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>%1 has no setting %2 (it has %3)</source>
        <translation>%1에는 %2 설정이 없습니다(있는 설정: %3)</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>%1 has no trained encoder yet.</source>
        <translation>%1에는 아직 학습된 인코더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>%1 has no usable pictures.</source>
        <translation>%1에는 쓸 수 있는 이미지가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <source>%1 has not kept its encoder at step %2.</source>
        <translation>%1은(는) 스텝 %2의 인코더를 보관하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 holds a program (a pickled object), not weights alone, and is not opened.</source>
        <translation>%1에는 가중치만이 아니라 프로그램(pickle 객체)이 들어 있어 열지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 holds no state dict: no tensors by name are in it.</source>
        <translation>%1에는 state dict가 없습니다: 이름 붙은 텐서가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 holds no weights: it is neither safetensors nor what torch.save writes.</source>
        <translation>%1에는 가중치가 없습니다: safetensors도 아니고 torch.save가 쓴 파일도 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 is %2; allowed is %3</source>
        <translation>%1 값이 %2입니다. 쓸 수 있는 값: %3</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>%1 is a file, not a folder.</source>
        <translation>%1은(는) 폴더가 아니라 파일입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/inside.py"/>
        <source>%1 is a link that leads outside the run's folder.</source>
        <translation>%1은(는) 실행 폴더 밖으로 이어지는 링크입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>%1 is not JSON (%2).</source>
        <translation>%1은(는) JSON이 아닙니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>%1 is not a run: it has no %2.</source>
        <translation>%1은(는) 실행이 아닙니다. %2이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>%1 is not empty and holds no sample pictures.</source>
        <translation>%1은(는) 비어 있지 않으며 샘플 이미지도 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_out.py"/>
        <source>%1 is not empty.</source>
        <translation>%1은(는) 비어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 is not of a %2: %3 of the network's %4 tensors fit.</source>
        <translation>%1은(는) %2의 가중치가 아닙니다: 신경망의 텐서 %4개 중 %3개만 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>%1 is present but can't be used: PyTorch for CUDA %2 has no code for a GPU of its age.</source>
        <translation>%1이(가) 있지만 쓸 수 없습니다. CUDA %2용 PyTorch에는 이렇게 오래된 GPU를 위한 코드가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>%1 is present but can't be used: PyTorch was built for CUDA %2, the driver is %3.</source>
        <translation>%1이(가) 있지만 쓸 수 없습니다. PyTorch는 CUDA %2용인데 드라이버는 %3입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>%1 is present but can't be used: this build of PyTorch has no CUDA (the driver is %2).</source>
        <translation>%1이(가) 있지만 쓸 수 없습니다. 이 PyTorch에는 CUDA가 없습니다(드라이버 %2).</translation>
    </message>
    <message>
        <location filename="../../studio/runs/read.py"/>
        <source>%1 leads outside the run's folder.</source>
        <translation>%1은(는) 실행 폴더 밖으로 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 must be %2, not empty</source>
        <translation>%1은(는) 비워 둘 수 없으며 %2이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>%1 of %2 in place, %3 sure</source>
        <translation>%2 중 %1 제자리, 확신 %3</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>%1 of %2 sees only the pictures of its own process.</source>
        <translation>%2의 %1은(는) 자기 프로세스의 이미지만 봅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>%1 of %2 start with random numbers: %3.</source>
        <translation>%2의 %1은(는) 무작위 값으로 시작합니다: %3.</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 of at least %2</source>
        <translation>%2 이상의 %1</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>%1 of at most %2</source>
        <translation>%2 이하의 %1</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>%1 of what is hidden is painted right already: too little is hidden, or the network sees it.</source>
        <translation>가린 곳의 %1을(를) 벌써 맞게 그립니다. 너무 적게 가렸거나 신경망이 그것을 보고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>%1 pictures are too few for %2 processes.</source>
        <translation>이미지 %1장은 프로세스 %2개에 너무 적습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>%1 pictures of %2x%3 pixels need %4 of memory, and %5 is free.</source>
        <translation>%2x%3픽셀 이미지 %1장에는 메모리가 %4 필요한데 남은 메모리는 %5입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>%1 processes</source>
        <translation>프로세스 %1개</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>%1 steps</source>
        <translation>%1스텝</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/networks.py"/>
        <location filename="../../studio/train/encoder.py"/>
        <source>--backbone is %1; %2 needs %3.</source>
        <translation>--backbone이 %1입니다. %2에는 %3이(가) 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>--batch-size is %1; %2 needs at least %3 pictures a step and process.</source>
        <translation>--batch-size가 %1입니다. %2에는 스텝과 프로세스마다 이미지가 적어도 %3장 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>--cache-limit is %1; allowed is a size on the disk, for instance 20GB, 500MB or 1.5TB.</source>
        <translation>--cache-limit이 %1입니다. 디스크 크기만 쓸 수 있습니다(예: 20GB, 500MB, 1.5TB).</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is %1, but this machine has %2 GPU(s).</source>
        <translation>--device가 %1인데 이 컴퓨터에는 GPU가 %2개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is %1, but this machine has no GPU that PyTorch can use.</source>
        <translation>--device가 %1인데 이 컴퓨터에는 PyTorch가 쓸 수 있는 GPU가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>--device is %1, one GPU, but %2 processes train together.</source>
        <translation>--device는 GPU 하나인 %1인데 프로세스 %2개가 함께 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is %1; allowed is %2.</source>
        <translation>--device가 %1입니다. 쓸 수 있는 값: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>--device is 'all', but this machine has no GPU that PyTorch can use.</source>
        <translation>--device가 'all'이지만 이 컴퓨터에는 PyTorch가 쓸 수 있는 GPU가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--device is 'mps', but this machine has no Apple GPU that PyTorch can use.</source>
        <translation>--device가 'mps'인데 이 컴퓨터에는 PyTorch가 쓸 수 있는 Apple GPU가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>--format is %1; allowed is one of %2.</source>
        <translation>--format이 %1입니다. 쓸 수 있는 값: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/export/timm.py"/>
        <source>--format is 'timm'; timm has no network like %1.</source>
        <translation>--format이 'timm'인데 timm에는 %1 같은 신경망이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/torchvision.py"/>
        <source>--format is 'torchvision'; torchvision has no network like %1.</source>
        <translation>--format이 'torchvision'인데 torchvision에는 %1 같은 신경망이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>--list is %1; a list of files ends in %2.</source>
        <translation>--list가 %1인데, 파일 목록의 확장자는 %2입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/cards.py"/>
        <source>--method is %1; there is no such method.</source>
        <translation>--method가 %1인데 그런 방법은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <location filename="../../studio/runs/curves.py"/>
        <source>--out %1 ends in %2; allowed is %3.</source>
        <translation>--out %1이(가) %2로 끝납니다. 쓸 수 있는 것: %3.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>--out is %1, but %2 is inside another file, and FiftyOne opens files.</source>
        <translation>--out이 %1인데 %2은(는) 다른 파일 안에 있고, FiftyOne은 파일만 엽니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>--out is %1; for --format %2 allowed is %3.</source>
        <translation>--out이 %1입니다. --format %2에는 %3을(를) 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>--precision is 'fp16', which needs a CUDA GPU; this run is on %1.</source>
        <translation>--precision 'fp16'에는 CUDA GPU가 필요한데 이 실행은 %1에서 돌아갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>--preset is %1; %2 has %3.</source>
        <translation>--preset이 %1입니다. %2에 있는 것: %3.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>--processes is %1, but --device is %2, one GPU.</source>
        <translation>--processes가 %1인데 --device는 GPU 하나인 %2입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>--processes is %1, but this machine has %2 GPU.</source>
        <translation>--processes가 %1인데 이 컴퓨터의 GPU는 %2개입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>--processes is %1, but this machine has %2 GPUs.</source>
        <translation>--processes가 %1인데 이 컴퓨터의 GPU는 %2개입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>--set %1</source>
        <translation>--set %1</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>--train %1 has one class only (%2).</source>
        <translation>--train %1에는 클래스가 하나뿐입니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>--weights is %1, a %2; %3 needs %4.</source>
        <translation>--weights가 %1(%2)인데, %3에는 %4이(가) 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>--weights is %1: that run has no trained encoder yet.</source>
        <translation>--weights가 %1인데, 그 실행에는 아직 학습된 인코더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>--weights is %1: the folder holds no weights (none of %2).</source>
        <translation>--weights가 %1인데, 그 폴더에는 가중치가 없습니다(%2 중 아무것도 없음).</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>--weights is %1: there is no such file or folder.</source>
        <translation>--weights가 %1인데, 그런 파일이나 폴더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>--what is %1; a %2 run with %3 can't show that.</source>
        <translation>--what이 %1인데 %3을(를) 쓰는 %2 실행은 그것을 보여 줄 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>A convolutional network has no attention: these are similarity maps, the likeness of each place to the whole picture's feature.</source>
        <translation>합성곱 신경망에는 어텐션이 없습니다. 이것은 각 위치가 이미지 전체의 특징과 얼마나 닮았는지 나타내는 유사도 지도입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>A few hundred pictures or more that differ from each other; works on any machine, larger batches help.</source>
        <translation>서로 다른 이미지 수백 장 이상. 어느 컴퓨터에서나 되며 배치가 클수록 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>A few thousand pictures or more with a subject to find; a vision transformer for attention maps.</source>
        <translation>찾을 대상이 담긴 이미지 수천 장 이상. 어텐션 지도를 보려면 비전 트랜스포머가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>A named bundle of defaults: quick_look, small, photo. Empty: picked for the pictures and the device.</source>
        <translation>이름 붙은 기본값 묶음: quick_look, small, photo. 비워 두면 이미지와 장치에 맞게 고릅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/room.py"/>
        <source>A smaller batch, image size or backbone is faster.</source>
        <translation>배치나 이미지 크기, 백본이 더 작으면 더 빠릅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>A student network that sees close-ups must agree with a slowly following teacher that sees the whole picture. With a vision transformer its attention comes to outline the objects by itself.</source>
        <translation>가까이에서 본 모습을 받는 학생 신경망이, 천천히 따라오며 이미지 전체를 보는 교사와 답이 같아야 합니다. 비전 트랜스포머를 쓰면 어텐션이 저절로 사물의 윤곽을 따라가게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>A thousand pictures or more and a batch of 64 or more; any network.</source>
        <translation>이미지 천 장 이상과 64 이상의 배치. 어떤 신경망이든 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>A thousand pictures or more of several kinds in about equal numbers; works with small batches.</source>
        <translation>여러 종류가 비슷한 수로 섞인 이미지 천 장 이상. 작은 배치에서도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>A thousand pictures or more with something to complete in them, and patience: pictures come early, features late.</source>
        <translation>채워 넣을 것이 있는 이미지 천 장 이상과 인내심. 그림은 일찍, 특징은 늦게 좋아집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Agreement of the views, number by number</source>
        <translation>숫자마다 뷰가 일치하는 정도</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Alignment: distance of a picture's two views (0 the same, 2 unrelated)</source>
        <translation>정렬도: 한 이미지의 두 뷰 사이 거리(0: 같음, 2: 관계없음)</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>All are started again and go on from the last checkpoint.</source>
        <translation>모든 프로세스를 다시 시작해 마지막 체크포인트에서 이어서 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>All curves</source>
        <translation>모든 곡선</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>All machines need the same folder, on a shared disk or as an exact copy.</source>
        <translation>모든 컴퓨터에 같은 폴더가 공유 디스크로, 또는 똑같은 사본으로 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>All pictures get nearly the same features: nothing is told apart.</source>
        <translation>모든 이미지의 특징이 거의 같아져 아무것도 구별되지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Allow smaller crops and more colour change, and look at the views before you start again.</source>
        <translation>더 작게 자르고 색을 더 많이 바꾸도록 한 뒤, 다시 시작하기 전에 뷰를 살펴보세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Allow smaller crops and more colour change.</source>
        <translation>더 작게 자르고 색을 더 많이 바꾸도록 하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Also write the curves as TensorBoard event files, in the run's folder. Costs next to nothing and needs the package tensorboard; off, the curves are in the studio's own files only.</source>
        <translation>곡선을 TensorBoard 이벤트 파일로도 실행 폴더에 씁니다. 비용은 거의 없고 tensorboard 패키지가 필요합니다. 끄면 곡선은 스튜디오의 파일에만 남습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>An NVIDIA GPU is present but its driver does not answer.</source>
        <translation>NVIDIA GPU가 있지만 드라이버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/conv.py"/>
        <source>An image size of %1 px does not halve down to a few pixels.</source>
        <translation>%1픽셀 이미지 크기는 반씩 줄여 몇 픽셀까지 나누어지지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Another backbone trains as one process would.</source>
        <translation>다른 신경망은 한 프로세스일 때와 똑같이 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Any folder of a thousand pictures or more and a batch of 128 or more; memory for a wide head.</source>
        <translation>이미지가 천 장 이상인 폴더와 128 이상의 배치, 그리고 넓은 헤드를 담을 메모리.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Any folder of a thousand pictures or more and a long training; ResNets rather than transformers.</source>
        <translation>이미지가 천 장 이상인 폴더와 긴 학습. 트랜스포머보다 ResNet이 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Any folder of a thousand pictures or more, near-duplicates included; small batches are fine; ResNets rather than transformers.</source>
        <translation>이미지가 천 장 이상인 폴더. 거의 같은 이미지가 섞여 있어도, 배치가 작아도 괜찮습니다. 트랜스포머보다 ResNet이 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Arithmetic: fp32 is the most exact and the slowest; bf16 is faster where the hardware has it; fp16 is for older NVIDIA GPUs; auto measures.</source>
        <translation>계산 방식: fp32는 가장 정확하고 가장 느립니다. bf16은 하드웨어가 지원하면 더 빠릅니다. fp16은 오래된 NVIDIA GPU용이고, 자동은 재 보고 고릅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Asks one network to predict the vector of a picture's second view from the first, and the other way round. No wrong answers, no memory and no second network: the shortest method there is, and the most sensitive to its settings.</source>
        <translation>신경망 하나에게 이미지의 첫 뷰로 둘째 뷰의 벡터를, 그리고 거꾸로도 예측하게 합니다. 오답도 기억도 둘째 신경망도 없는 가장 짧은 방법이며, 설정에 가장 민감합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Asks that two views of a picture get the same numbers, that every number differ from picture to picture, and that no two numbers repeat each other. Each wish is a term with a weight of its own, so one sees what holds training back.</source>
        <translation>한 이미지의 두 뷰는 같은 숫자를 얻고, 숫자마다 이미지에 따라 달라지며, 어느 두 숫자도 서로 되풀이하지 않게 합니다. 바람마다 따로 비중이 있어 무엇이 학습을 막는지 보입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Asks the network to predict, from one view of a picture, what a slowly following copy of itself sees in another view. It needs no wrong answers, so small batches and folders of look-alikes suit it.</source>
        <translation>이미지의 한 뷰를 보고, 천천히 따라오는 자기 복사본이 다른 뷰에서 보는 것을 예측하게 합니다. 오답이 필요 없어 작은 배치나 비슷한 이미지가 많은 폴더에 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Asks the network to tell the other view of a picture from thousands of pictures it remembers, as MoCo does. A deeper head and stronger changes, borrowed from SimCLR, make it learn more from the same pictures.</source>
        <translation>MoCo처럼, 기억해 둔 수천 장의 이미지 가운데에서 같은 이미지의 다른 뷰를 찾게 합니다. SimCLR에서 빌린 더 깊은 헤드와 더 강한 변화 덕분에 같은 이미지에서 더 많이 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>BYOL</source>
        <translation>BYOL</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Barlow Twins</source>
        <translation>Barlow Twins</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Barlow Twins suits: it needs no other pictures to push away, so that %1 pictures are enough to begin with.</source>
        <translation>Barlow Twins가 맞습니다. 밀어낼 다른 이미지가 필요 없어 이미지 %1장으로도 시작할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>Batch size lowered from %1 to %2: the folder has %3 pictures.</source>
        <translation>배치 크기를 %1에서 %2(으)로 낮췄습니다. 폴더에 이미지가 %3장 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Batch size lowered from %1 to %2: the folder has %3 usable pictures, for %4 process(es).</source>
        <translation>배치 크기를 %1에서 %2(으)로 낮췄습니다. 폴더에 쓸 수 있는 이미지가 %3장 있고 프로세스는 %4개입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Blocks of the painting network. More paint better and leave the network below freer to understand; each costs time.</source>
        <translation>그림을 그리는 신경망의 블록 수. 많으면 더 잘 그리고 아래 신경망은 이해에 더 집중할 수 있지만, 블록마다 시간이 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Building the network</source>
        <translation>신경망을 만드는 중</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Cannot read the run specification %1: %2.</source>
        <translation>실행 명세 %1을(를) 읽을 수 없습니다: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <location filename="../../studio/runs/layout.py"/>
        <source>Cannot write %1: %2.</source>
        <translation>%1에 쓸 수 없습니다: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>Cannot write the pictures to %1: %2.</source>
        <translation>그림을 %1에 저장할 수 없습니다: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <location filename="../../studio/core/knobs.py"/>
        <source>Change it and try again.</source>
        <translation>그것을 바꾸고 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Check that the drive is there.</source>
        <translation>드라이브가 연결되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Check that the encoder is not frozen and that the learning rate is not zero.</source>
        <translation>인코더가 고정되어 있지 않은지, 학습률이 0이 아닌지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Check that you may open it.</source>
        <translation>열 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/shards.py"/>
        <source>Check the file.</source>
        <translation>파일을 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Check the path, and how far the numbers in braces go.</source>
        <translation>경로와 중괄호 안 번호의 범위를 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/data/sources.py"/>
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Check the path; `runs` lists the runs in a folder.</source>
        <translation>경로를 확인하세요. `runs`가 폴더에 있는 실행을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>Checkpoints can be written again: step %1 is saved.</source>
        <translation>체크포인트를 다시 쓸 수 있습니다. %1단계가 저장되었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Choose a folder you may read and write.</source>
        <translation>읽고 쓸 수 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_out.py"/>
        <source>Choose a new or an empty folder: nothing of yours is written over.</source>
        <translation>새 폴더나 빈 폴더를 선택하세요. 가지고 계신 것을 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>Click groups together instead.</source>
        <translation>대신 클릭해서 그룹을 만드세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>Click some more pictures into the groups.</source>
        <translation>그룹에 이미지를 더 클릭해 넣으세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Clusters among which pictures are sorted. More tell finer differences; about ten times as many as there are kinds of things.</source>
        <translation>이미지를 나눌 군집 수. 많으면 더 미세한 차이를 가립니다. 사물 종류 수의 열 배쯤이 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Clusters in use (share of what the batch could fill)</source>
        <translation>쓰이는 군집(배치가 채울 수 있는 만큼 중 비율)</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Compare k-NN on labelled folders with the untrained network to know how much.</source>
        <translation>얼마나 배웠는지 알려면 레이블이 있는 폴더에서 학습하지 않은 신경망과 k-NN을 비교하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/graph.py"/>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Comparing the pictures</source>
        <translation>이미지를 비교하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Compile the network with torch.compile: slow first steps, faster later ones on a GPU.</source>
        <translation>torch.compile로 신경망을 컴파일합니다. GPU에서 첫 스텝은 느리고 그 뒤는 빨라집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Compiling the network; this takes a minute</source>
        <translation>신경망을 컴파일하는 중입니다. 1분쯤 걸립니다</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Context encoder (inpainting)</source>
        <translation>컨텍스트 인코더(인페인팅)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Cuts a hole into each picture and trains the network to paint what was there, with a second network as judge. You can watch it retouch.</source>
        <translation>이미지마다 구멍을 내고, 거기 있던 것을 그려 넣도록 신경망을 학습합니다. 다른 신경망이 판별자가 됩니다. 보정하는 모습을 지켜볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Cuts each picture into tiles, shuffles them and asks the network for the right order. To know what belongs where it must recognise the parts of things.</source>
        <translation>이미지를 조각내어 섞은 다음 올바른 순서를 묻습니다. 무엇이 어디에 있어야 하는지 알려면 사물의 부분을 알아보아야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>DINO</source>
        <translation>DINO</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>DINO suits: it is the method whose attention comes to outline the objects by itself.</source>
        <translation>DINO가 맞습니다. 어텐션이 저절로 사물의 윤곽을 따라가게 되는 방법입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>Delete %1 in it to start from random numbers.</source>
        <translation>무작위 값으로 시작하려면 그 안의 %1을(를) 지우세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/snapshots.py"/>
        <source>Delete it and look at another step.</source>
        <translation>그것을 지우고 다른 스텝을 살펴보세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/checkpoint.py"/>
        <source>Delete that folder to go on from the one before.</source>
        <translation>그 폴더를 지우면 그 이전 것에서 이어 갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Did you mean %1?</source>
        <translation>혹시 %1인가요?</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Difference of a picture's two views (0 none)</source>
        <translation>한 이미지의 두 뷰의 차이(0: 없음)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Difference of the pictures (0 none)</source>
        <translation>이미지 사이의 차이(0: 없음)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Difference of the two views</source>
        <translation>두 뷰의 차이</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Different pictures have become as alike as two views of one (likeness %1 and %2): everything becomes one vector.</source>
        <translation>서로 다른 이미지가 한 이미지의 두 뷰만큼 닮아졌습니다(닮음 %1, %2). 모든 것이 한 벡터가 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Distance from a round spread (about 1: round)</source>
        <translation>둥글게 퍼진 모양과의 거리(1 정도: 둥글다)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Distance of a picture's views (lower: they agree)</source>
        <translation>한 이미지의 뷰 사이 거리(낮을수록 일치)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Distance of the slow network</source>
        <translation>느린 신경망과의 거리</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Divergence of student from teacher (0: nothing left to learn, or collapse)</source>
        <translation>학생과 교사의 차이(0: 더 배울 것이 없거나 붕괴)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Diversity: spread of the features (0 all the same, 1 over the whole room)</source>
        <translation>다양성: 특징의 퍼짐(0: 모두 같음, 1: 공간 전체)</translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>Drawing the sample pictures</source>
        <translation>샘플 이미지를 그리는 중</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Drop another picture.</source>
        <translation>다른 이미지를 놓으세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>Each patch's brightness and contrast are taken from the true picture (the network predicts normalised patches), so colours here are partly given, not guessed.</source>
        <translation>패치마다 밝기와 대비를 실제 이미지에서 가져옵니다(신경망은 정규화된 패치를 예측합니다). 그래서 여기의 색은 일부 주어진 것이며 모두 알아맞힌 것은 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Each picture in all four turns, with the network's answer and how sure it is.</source>
        <translation>이미지마다 네 방향으로 돌린 모습과, 신경망의 답과 확신입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Each step throws the weights about by %1 of their size: what was learned is lost again.</source>
        <translation>스텝마다 가중치가 제 크기의 %1만큼 내던져집니다. 배운 것이 다시 사라집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Earlier vectors that join the sorting. Higher lets a small batch fill many clusters fairly; too high and they are out of date. 0 for batches larger than the clusters.</source>
        <translation>나누기에 함께 쓰는 이전 벡터 수. 많으면 작은 배치로도 많은 군집을 고르게 채웁니다. 너무 많으면 낡은 벡터가 됩니다. 배치가 군집 수보다 크면 0으로 둡니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Effective rank: directions that the features use</source>
        <translation>유효 차원: 특징이 쓰는 방향의 수</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Epochs in which the clusters stay fixed (at most a tenth of the run). Longer helps when the loss does not fall at first.</source>
        <translation>군집을 고정해 두는 에포크 수(많아야 실행의 10분의 1). 처음에 손실이 줄지 않으면 늘리세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Epochs in which the slots stay fixed (at most 1,250 steps and a tenth of the run). Longer helps when the loss does not fall at first.</source>
        <translation>칸을 고정해 두는 에포크 수(많아야 1,250스텝이자 실행의 10분의 1). 처음에 손실이 줄지 않으면 늘리세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/tensorboard.py"/>
        <source>Event files for TensorBoard need the package tensorboard, which is not installed.</source>
        <translation>TensorBoard 이벤트 파일을 쓰려면 tensorboard 패키지가 필요한데, 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Every picture as a point: near points look alike to the network.</source>
        <translation>이미지마다 점 하나입니다. 가까운 점은 신경망이 보기에 비슷합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/paint.py"/>
        <source>Everything is hidden: there is nothing left to paint from.</source>
        <translation>모두 가려서 보고 그릴 부분이 남지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/onnx.py"/>
        <source>Export for timm, torchvision or as safetensors, or use the Python package.</source>
        <translation>timm, torchvision 또는 safetensors로 내보내거나 Python 패키지를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>Export it as safetensors.</source>
        <translation>safetensors로 내보내세요.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>Export it in another format.</source>
        <translation>다른 형식으로 내보내세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Files left out (%1)</source>
        <translation>제외된 파일(%1)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Folder of the picture cache.</source>
        <translation>이미지 캐시 폴더.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Free some space or choose another folder.</source>
        <translation>공간을 비우거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Free some space, or pick another place with --out; the last checkpoint is kept.</source>
        <translation>공간을 비우거나 --out으로 다른 곳을 고르세요. 마지막 체크포인트는 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/desk.py"/>
        <source>Getting ready</source>
        <translation>준비하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>Give a .safetensors file, a state dict saved by torch.save, or a run's folder.</source>
        <translation>.safetensors 파일, torch.save로 저장한 state dict, 또는 실행의 폴더를 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>Give a .safetensors or .pt file, or another run's folder.</source>
        <translation>.safetensors나 .pt 파일, 또는 다른 실행의 폴더를 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Give a file written by the studio (RUN/spec.json).</source>
        <translation>스튜디오가 저장한 파일(RUN/spec.json)을 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/shelf.py"/>
        <source>Give a folder that holds runs.</source>
        <translation>실행이 들어 있는 폴더를 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Give a folder with at least two sub-folders of pictures.</source>
        <translation>이미지 하위 폴더가 둘 이상 있는 폴더를 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>Give a number with its unit.</source>
        <translation>숫자를 단위와 함께 적으세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>Give a run's folder, or the file itself.</source>
        <translation>실행의 폴더나 파일 자체를 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>Give an empty folder for them.</source>
        <translation>빈 폴더를 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Give another folder with --cache-dir, or use --cache ram.</source>
        <translation>--cache-dir로 다른 폴더를 주거나 --cache ram을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>Give another path.</source>
        <translation>다른 경로를 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Give another picture.</source>
        <translation>다른 이미지를 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Give another place.</source>
        <translation>다른 곳을 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <location filename="../../studio/jobs/score.py"/>
        <location filename="../../studio/runs/curves.py"/>
        <source>Give one of those endings.</source>
        <translation>그 확장자 중 하나를 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <location filename="../../studio/train/loop.py"/>
        <source>Give one with --images.</source>
        <translation>--images로 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Give the folder of a run; `runs` lists them.</source>
        <translation>실행 폴더를 주세요. `runs`가 목록을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Give the folder that the pictures are in, a list of files (.txt) or a .tar shard.</source>
        <translation>이미지가 든 폴더, 파일 목록(.txt) 또는 .tar 샤드를 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>Go on with %1, or with another number that divides it.</source>
        <translation>%1개로, 또는 나누어떨어지는 다른 수로 이어서 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Go on with it by --resume, or pick another folder with --out.</source>
        <translation>--resume으로 이어 가거나 --out으로 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>Going on with a run can't change %1: its checkpoint was made with the former value.</source>
        <translation>실행을 이어 갈 때는 %1을(를) 바꿀 수 없습니다. 체크포인트가 이전 값으로 만들어졌습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/clusters.py"/>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Grouping the pictures</source>
        <translation>이미지를 묶는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <source>HEIC pictures cannot be read here: pi-heif is not installed</source>
        <translation>여기에서는 HEIC 이미지를 읽을 수 없음: pi-heif가 설치되어 있지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Hide more of the picture, and look at the reconstruction; plain pictures need a higher share.</source>
        <translation>이미지를 더 많이 가리고 복원을 살펴보세요. 단조로운 이미지는 더 많이 가려야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Hides three quarters of each picture and trains the network to paint them from the rest. You can watch it fill in the missing parts, and to fill them in well it must know what things look like.</source>
        <translation>이미지마다 4분의 3을 가리고 나머지만으로 그려 내도록 신경망을 학습합니다. 빠진 부분을 채우는 모습을 지켜볼 수 있으며, 잘 채우려면 사물이 어떻게 생겼는지 알아야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/contrast.py"/>
        <source>How alike the network finds each first view (row) and each second view (column). A bright diagonal on a dark field: it knows every picture again.</source>
        <translation>신경망이 보기에 첫 뷰(행)와 둘째 뷰(열)가 얼마나 비슷한지입니다. 어두운 바탕에 밝은 대각선이면 모든 이미지를 다시 알아봅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>How many remembered pictures each one is compared with. More make a finer distinction and cost almost nothing; about a tenth of the folder is a good size, and never more than half is used.</source>
        <translation>이미지마다 비교할, 기억해 둔 이미지 수. 많으면 더 세밀하게 구별하며 비용은 거의 들지 않습니다. 폴더의 10분의 1쯤이 좋고, 절반을 넘겨 쓰지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>How many ways of shuffling there are to tell apart (3x3 only: 72 that differ in at least 8 of 9 places, up to 504 in at least 7; 2x2 has all 24). More is harder and seldom better.</source>
        <translation>구별할 섞는 방법의 수(3x3에만 해당: 72가지는 9자리 중 적어도 8자리가, 504가지까지는 적어도 7자리가 다릅니다. 2x2에는 24가지 모두 있습니다). 많으면 어려워지지만 나아지는 일은 드뭅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>How much brightness, contrast and colours are changed at random. Higher makes the network ignore colour and look at shape; set 0 where colour is what tells things apart (stains, minerals, plumage).</source>
        <translation>밝기, 대비, 색을 무작위로 바꾸는 정도. 높이면 신경망이 색을 무시하고 모양을 봅니다. 색으로 구별하는 경우(염색, 광물, 깃털)에는 0으로 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>How much it counts that every number varies from picture to picture. Higher guards against collapse; keep it near the one above.</source>
        <translation>숫자마다 이미지에 따라 달라지는 것을 얼마나 중시할지. 높이면 붕괴를 막습니다. 위의 값과 비슷하게 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>How much it counts that no two numbers say the same (lambda). Higher spreads what is known over more numbers; too high and the two views no longer have to agree.</source>
        <translation>두 숫자가 같은 말을 하지 않는 것을 얼마나 중시할지(람다). 높이면 아는 것을 더 많은 숫자에 나눕니다. 너무 높으면 두 뷰가 일치하지 않아도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>How much it counts that no two numbers say the same. Higher spreads what is known over more numbers.</source>
        <translation>두 숫자가 같은 말을 하지 않는 것을 얼마나 중시할지. 높이면 아는 것을 더 많은 숫자에 나눕니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>How much it counts that the two views agree. Higher makes the network ignore more of what crop and colours change.</source>
        <translation>두 뷰가 일치하는 것을 얼마나 중시할지. 높이면 자르기와 색이 바꾸는 것을 더 많이 무시합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>How much the class token takes from each patch in the last block, head by head; bright is much. The mask keeps the patches that hold 60 % of it.</source>
        <translation>마지막 블록에서 클래스 토큰이 패치마다 얼마나 가져오는지 헤드별로 나타냅니다. 밝을수록 많습니다. 마스크는 그중 60 %를 차지하는 패치를 남깁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>How much the most similar wrong pictures count. Lower pushes look-alikes apart harder and separates fine kinds; higher is gentler and kinder to folders with many near-identical pictures.</source>
        <translation>가장 비슷한 오답 이미지를 얼마나 중시할지. 낮추면 닮은 것을 더 세게 밀어내어 미세한 종류를 나눕니다. 높이면 부드러워, 거의 같은 이미지가 많은 폴더에 알맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>How often a tile from each place of the picture was put back there, over recent batches.</source>
        <translation>최근 배치에서, 이미지의 각 자리에서 온 조각을 제자리에 되돌려 놓은 비율입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>How often every picture is seen. More epochs learn more, with diminishing returns.</source>
        <translation>이미지를 저마다 몇 번 보는지. 늘리면 더 배우지만 갈수록 덜 늡니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>How often the judge is right</source>
        <translation>판별자가 맞히는 비율</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>How sharply alike and unlike are told apart. Lower looks hardest at the most similar other pictures; too low becomes unstable, too high learns little.</source>
        <translation>비슷함과 다름을 얼마나 날카롭게 가를지. 낮추면 가장 비슷한 다른 이미지를 더 따집니다. 너무 낮으면 불안정하고 너무 높으면 거의 배우지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>How slowly the second network follows at the start (it comes to rest at the end). Higher is steadier; too high for a short training and it never catches up. 0.996 for a thousand passes over the pictures.</source>
        <translation>둘째 신경망이 처음에 얼마나 천천히 따라오는지(끝에는 멈춥니다). 높으면 안정되지만, 짧은 학습에 너무 높으면 끝내 따라잡지 못합니다. 이미지를 천 번 훑을 때 0.996이 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>How slowly the second network follows. Higher keeps remembered pictures comparable; too high and it is left behind in a short training (0.999 for more than about 100,000 pictures).</source>
        <translation>둘째 신경망이 얼마나 천천히 따라오는지. 높으면 기억해 둔 이미지를 서로 비교하기 좋습니다. 짧은 학습에 너무 높으면 뒤처집니다(이미지가 10만 장쯤 넘으면 0.999).</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>How slowly the teacher follows the student at first; it slows to a standstill at the end. Higher is steadier and needs a longer run: 0.99 for some thousand steps, 0.996 for a hundred thousand.</source>
        <translation>교사가 처음에 학생을 얼마나 천천히 따라오는지. 끝에는 멈춥니다. 높으면 안정되지만 더 오래 학습해야 합니다. 수천 스텝에는 0.99, 십만 스텝에는 0.996이 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>How soft the sorting is. Lower puts a picture into few clusters; lower it to 0.03 when the loss stays at its chance line.</source>
        <translation>나누기를 얼마나 무르게 할지. 낮추면 이미지가 적은 군집에만 들어갑니다. 손실이 우연 수준에 머물면 0.03으로 낮추세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>How sure predictions are. Lower separates clusters harder; too low learns from noise.</source>
        <translation>예측을 얼마나 확신하게 할지. 낮추면 군집을 더 세게 가르고, 너무 낮으면 잡음을 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>How sure the student's answers are. Higher is less sure and learns less from each picture; it must stay above the teacher's, and 0.1 fits.</source>
        <translation>학생의 답이 얼마나 확신에 차 있는지. 높을수록 확신이 줄고 이미지마다 배우는 것이 줄어듭니다. 교사의 온도보다 높아야 하며 0.1이 알맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>How sure the teacher's answers are. Lower is surer; lower it to 0.02 if the loss stays flat at its chance line. Too low, and all pictures end in one slot; above 0.07 all slots become alike.</source>
        <translation>교사의 답을 얼마나 확신하게 할지. 낮을수록 확신합니다. 손실이 우연 수준에서 움직이지 않으면 0.02로 낮추세요. 너무 낮으면 모든 이미지가 한 칸에 몰리고, 0.07을 넘으면 모든 칸이 비슷해집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>How the judge's errors count: cross-entropy as in the paper, or squared, which is calmer when one side wins.</source>
        <translation>판별자의 오류를 세는 방법: 논문처럼 교차 엔트로피, 또는 한쪽이 이길 때 더 차분한 제곱 오차.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>How well the judge sees through the painting (0.69: not at all)</source>
        <translation>판별자가 그림을 얼마나 간파하는지(0.69: 전혀 못함)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>InfoNCE</source>
        <translation>InfoNCE</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Information shared by the views, at least (nats)</source>
        <translation>두 뷰가 나누는 정보량의 하한(나트)</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>Install PyTorch built for CUDA in its place; the CUDA flavour of torch comes from PyTorch's own index.</source>
        <translation>CUDA용으로 빌드된 PyTorch를 대신 설치하세요. CUDA용 torch는 PyTorch 자체 색인에서 받을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>Install the NVIDIA driver and restart.</source>
        <translation>NVIDIA 드라이버를 설치하고 다시 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>Install the Python package to train on several.</source>
        <translation>여러 장치에서 학습하려면 Python 패키지를 설치하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>Install the flavour for an older CUDA.</source>
        <translation>더 오래된 CUDA용 패키지를 설치하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>Install the package of Tacit Studio whose file name says cuda, from %1; your runs and settings stay.</source>
        <translation>%1에서 파일 이름에 cuda가 들어간 Tacit Studio 패키지를 받아 설치하세요. 실행 기록과 설정은 그대로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>Install the package of Tacit Studio whose file name says cuda, from the place where you got this one; your runs and settings stay.</source>
        <translation>이 패키지를 받은 곳에서 파일 이름에 cuda가 들어간 Tacit Studio 패키지를 받아 설치하세요. 실행 기록과 설정은 그대로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Interrupted: the process is gone</source>
        <translation>중단됨: 프로세스가 사라졌습니다</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Is it learning?</source>
        <translation>배우고 있나요?</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>It can show %1.</source>
        <translation>볼 수 있는 것: %1.</translation>
    </message>
    <message>
        <location filename="../../studio/train/turn.py"/>
        <source>It ends with a checkpoint; resume it to go on.</source>
        <translation>체크포인트를 남기고 끝납니다. 계속하려면 이어서 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>It fits %1: use --backbone %2.</source>
        <translation>%1에 맞습니다: --backbone %2을(를) 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/curves.py"/>
        <location filename="../../studio/train/snapshots.py"/>
        <source>It has %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>It is learning: %1 of labelled pictures have neighbours of their own kind, %2 before training.</source>
        <translation>학습하고 있습니다. 레이블이 있는 이미지의 %1이(가) 같은 종류의 이웃을 둡니다(학습 전 %2).</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>It is too early to tell; nothing looks wrong.</source>
        <translation>말하기에는 이릅니다. 잘못된 것은 보이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>JPEG XR</source>
        <translation>JPEG XR</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Jigsaw puzzles</source>
        <translation>직소 퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>Large views show at least this share of a picture, small views at most this share. Lower makes the large views differ more; too low for pictures with one small subject, and the views show nothing in common.</source>
        <translation>큰 뷰는 적어도, 작은 뷰는 많아야 이미지의 이 비율을 보여 줍니다. 낮추면 큰 뷰끼리 더 달라집니다. 작은 대상이 하나뿐인 이미지에 너무 낮으면 뷰에 공통된 것이 없게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Layers of the head. 3 in the paper; 2 for pictures of about 32 pixels, where more gain nothing.</source>
        <translation>헤드의 층 수. 논문에서는 3. 더 늘려도 소용없는 32픽셀 안팎의 이미지에는 2.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Layers of the head. 3 in the paper; 2 trains faster on small pictures.</source>
        <translation>헤드의 층 수. 논문에서는 3. 작은 이미지에는 2가 더 빨리 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>LeJEPA</source>
        <translation>LeJEPA</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Leave out --compile.</source>
        <translation>--compile을 빼세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Leave the right answer out of the sum of wrong ones. Pairs that are already close keep teaching, which helps small batches; the loss can then fall below 0.</source>
        <translation>오답의 합에서 정답을 뺍니다. 이미 가까운 쌍도 계속 가르침을 주어 작은 배치에 도움이 됩니다. 그러면 손실이 0 아래로 내려갈 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Length of the gradient</source>
        <translation>기울기의 길이</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Let each view look for the other, in both directions. Learns more from every step and takes twice as long; off in the paper.</source>
        <translation>뷰마다 다른 뷰를 양방향으로 찾게 합니다. 스텝마다 더 많이 배우지만 두 배 걸립니다. 논문에서는 끕니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Let each view look for the other, in both directions. Off: only the first looks for the second, which learns from half as many questions.</source>
        <translation>뷰마다 다른 뷰를 양방향으로 찾게 합니다. 끄면 첫 뷰만 둘째 뷰를 찾아, 질문이 절반으로 줄어듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>Let it reach its first checkpoint, or name another run.</source>
        <translation>첫 체크포인트까지 학습하게 두거나 다른 실행을 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Let it run.</source>
        <translation>그대로 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Let the run reach its first checkpoint, or resume it.</source>
        <translation>첫 체크포인트까지 실행을 두거나, 이어서 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Let training choose the temperature, starting from the one above. It usually falls; the loss then has no fixed lowest value. Off keeps it as it is set.</source>
        <translation>위의 온도에서 시작해 학습이 온도를 스스로 정하게 합니다. 대개 내려가며, 그러면 손실의 최솟값이 정해져 있지 않습니다. 끄면 정한 값 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Likeness of different pictures</source>
        <translation>서로 다른 이미지의 유사도</translation>
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
        <translation>한 이미지의 두 뷰의 유사도</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Likeness to remembered pictures</source>
        <translation>기억해 둔 이미지와의 유사도</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Linear probe: labelled pictures on the right side of a straight cut (95 % interval)</source>
        <translation>선형 프로브: 직선 경계의 맞는 쪽에 있는 레이블 이미지(95 % 구간)</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>Loading it again in a program of its own, to compare</source>
        <translation>비교하려고 별도의 프로그램에서 다시 불러오는 중</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Longest gradient that a tensor of weights may have; longer ones are shortened. Lower is safer and slower; 0 never shortens.</source>
        <translation>가중치 텐서의 기울기가 가질 수 있는 최대 길이. 더 길면 줄입니다. 낮추면 안전하지만 느립니다. 0이면 줄이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_times.py"/>
        <source>Look again, then show the map forming.</source>
        <translation>다시 본 다음 지도가 만들어진 과정을 보세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Look at the Pictures page; pictures that are black, blank, or of 16 bits and read too dark look like this.</source>
        <translation>이미지 화면을 살펴보세요. 검거나 빈 이미지, 너무 어둡게 읽힌 16비트 이미지가 이렇게 보입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Look at the map and the neighbours in Inspect.</source>
        <translation>살펴보기에서 지도와 이웃을 보세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Look for borders, time stamps or watermarks that are the same in every picture, or pick another method.</source>
        <translation>모든 이미지에 똑같이 있는 테두리, 시각 표시, 워터마크를 찾아보거나 다른 방법을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas.py"/>
        <location filename="../../studio/jobs/score.py"/>
        <source>Looking at the pictures</source>
        <translation>이미지를 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_times.py"/>
        <source>Looking at the pictures as after %1 steps (%2 of %3)</source>
        <translation>%1스텝 때처럼 이미지를 보는 중 (%3개 중 %2)</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>Looking at the pictures with the untrained network</source>
        <translation>학습하지 않은 신경망으로 이미지를 보는 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Looking for pictures</source>
        <translation>이미지를 찾는 중</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas.py"/>
        <location filename="../../studio/jobs/attention.py"/>
        <location filename="../../studio/jobs/paint.py"/>
        <location filename="../../studio/jobs/steps.py"/>
        <source>Looking whether the folder has changed</source>
        <translation>폴더가 바뀌었는지 확인하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Loss on its way from chance (0) to the lowest it can be (1)</source>
        <translation>우연 수준(0)에서 하한(1)까지 손실이 온 정도</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Lower the batch size or the image size, split the batch with --accumulate, or close other programs.</source>
        <translation>배치 크기나 이미지 크기를 줄이거나, --accumulate로 배치를 나누거나, 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate to %1, or use --precision fp32.</source>
        <translation>학습률을 %1(으)로 낮추거나 --precision fp32를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate, and see that the centre is on; the low loss means nothing here.</source>
        <translation>학습률을 낮추고 중심 맞추기가 켜져 있는지 보세요. 여기서 낮은 손실은 아무 뜻이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate, or the temperature where the method has one.</source>
        <translation>학습률을 낮추거나, 방법에 온도가 있으면 온도를 낮추세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate, to %1 to begin with.</source>
        <translation>학습률을 우선 %1(으)로 낮추세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate, to %1: the weights move, but to no use.</source>
        <translation>학습률을 %1(으)로 낮추세요. 가중치가 움직이지만 소용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate, use a larger batch, or check that the pictures differ.</source>
        <translation>학습률을 낮추거나 배치를 키우거나, 이미지가 서로 다른지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the learning rate, use a larger batch, or pick a method with wrong answers such as SimCLR.</source>
        <translation>학습률을 낮추거나 배치를 키우거나, SimCLR처럼 오답이 있는 방법을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the teacher temperature, for instance to 0.02.</source>
        <translation>교사 온도를 낮추세요. 예를 들어 0.02로.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Lower the temperature, to between 0.1 and 0.5.</source>
        <translation>온도를 0.1에서 0.5 사이로 낮추세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Made by Tacit Studio. %1</source>
        <translation>Tacit Studio로 만들었습니다. %1</translation>
    </message>
    <message>
        <location filename="../../studio/runs/record.py"/>
        <source>Make room for them.</source>
        <translation>기록할 공간을 마련하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>Make room or check the permissions.</source>
        <translation>공간을 비우거나 권한을 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>Make room or make the folder writable: it is tried again every half minute.</source>
        <translation>공간을 마련하거나 폴더를 쓸 수 있게 하세요. 30초마다 다시 시도합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <location filename="../../studio/data/labels.py"/>
        <location filename="../../studio/data/left_out.py"/>
        <location filename="../../studio/jobs/atlas_names.py"/>
        <source>Make room there, or check that you may write.</source>
        <translation>그곳의 공간을 비우거나 쓰기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <location filename="../../studio/data/cache.py"/>
        <source>Make room, give another folder with --cache-dir, or train with --cache off.</source>
        <translation>공간을 비우거나, --cache-dir로 다른 폴더를 주거나, --cache off로 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Makes each number that describes a picture agree across two views of it, while no two numbers may repeat each other. It needs no wrong answers, no memory and no second network, and it hardly collapses.</source>
        <translation>이미지를 나타내는 숫자마다 두 뷰에서 일치하게 하되, 어느 두 숫자도 서로 되풀이하지 않게 합니다. 오답도 기억도 둘째 신경망도 필요 없고 좀처럼 붕괴하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Makes the views of a picture agree while the vectors of all pictures keep the shape of a round cloud. It has no teacher, no negatives and no queue.</source>
        <translation>한 이미지의 뷰를 일치시키면서 모든 이미지의 벡터가 둥근 구름 모양을 지키게 합니다. 교사도 오답도 큐도 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_out.py"/>
        <source>Making the folders</source>
        <translation>폴더를 만드는 중</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <source>Making the pictures</source>
        <translation>그림을 만드는 중</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_times.py"/>
        <source>Mapping the moments</source>
        <translation>순간마다 지도를 그리는 중</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Masked autoencoder (MAE)</source>
        <translation>마스크드 오토인코더(MAE)</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Measuring which arithmetic is faster here</source>
        <translation>여기에서 어느 정밀도가 빠른지 재는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>Mend or delete %1; choosing pictures again puts it aside and begins a new one.</source>
        <translation>%1을(를) 고치거나 지우세요. 이미지를 다시 고르면 그 파일은 옆으로 치우고 새로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Mirror half of the views left to right. More variety; switch it off where left and right differ (text, maps, medical sides).</source>
        <translation>뷰의 절반을 좌우로 뒤집습니다. 다양해집니다. 왼쪽과 오른쪽이 다른 경우(글자, 지도, 의료 영상의 좌우)에는 끄세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Missing variety (0: none missing, 1: collapsed)</source>
        <translation>모자란 다양성(0: 모자라지 않음, 1: 붕괴)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <source>MoCo</source>
        <translation>MoCo</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>MoCo v2</source>
        <translation>MoCo v2</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>MoCo v2 suits: it compares each picture with thousands that it remembers, so that %1 pictures serve well with small batches.</source>
        <translation>MoCo v2가 맞습니다. 이미지마다 기억해 둔 수천 장과 비교하므로 작은 배치로도 이미지 %1장을 잘 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Momentum of the slow network</source>
        <translation>느린 신경망의 모멘텀</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Most of your pictures have no colour, so the colour changes can be switched off.</source>
        <translation>이미지 대부분에 색이 없으므로 색 변화를 꺼도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>Name the network that it is of with --backbone, or give other weights.</source>
        <translation>어느 신경망의 가중치인지 --backbone으로 지정하거나 다른 가중치를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>Name weights of such a network, or pick another method.</source>
        <translation>그런 신경망의 가중치를 지정하거나 다른 방법을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <location filename="../../studio/train/loop.py"/>
        <source>No folder of pictures is given.</source>
        <translation>이미지 폴더를 주지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/feed.py"/>
        <source>No pictures have come for %1 seconds: the drive they are on is slow or does not answer.</source>
        <translation>%1초 동안 사진이 오지 않았습니다. 사진이 있는 드라이브가 느리거나 응답하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>No space left on device</source>
        <translation>장치에 남은 공간이 없음</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>No step was recorded yet.</source>
        <translation>아직 기록된 스텝이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>None of the %1 pictures in %2 can be decoded.</source>
        <translation>%2에 있는 이미지 %1장을 하나도 디코딩할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Nothing has been trained yet.</source>
        <translation>아직 학습한 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Numbers in each vector that is compared. More can hold finer differences and need larger batches to be spread well.</source>
        <translation>비교하는 벡터마다 담긴 숫자 수. 많으면 더 미세한 차이를 담지만, 잘 퍼지려면 더 큰 배치가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Numbers in each vector that is compared. More hold finer differences; beyond 128 little changes.</source>
        <translation>비교하는 벡터마다 담긴 숫자 수. 많으면 더 미세한 차이를 담습니다. 128을 넘으면 거의 달라지지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Numbers in each vector that is predicted. More hold finer differences.</source>
        <translation>예측하는 벡터마다 담긴 숫자 수. 많으면 더 미세한 차이를 담습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Numbers in each vector, and width of the head. More learn better here, up to 8192, and cost memory and time.</source>
        <translation>벡터마다 담긴 숫자 수이자 헤드의 너비. 여기에서는 8192까지 많을수록 잘 배우지만 메모리와 시간이 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Numbers in the vector that is compared with the slots. More hold finer differences and cost memory.</source>
        <translation>슬롯과 비교하는 벡터의 숫자 개수입니다. 많을수록 더 세밀한 차이를 담고 메모리가 더 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Numbers in the vector that is sorted. More hold finer differences.</source>
        <translation>나누기에 쓰는 벡터에 담긴 숫자 수. 많으면 더 미세한 차이를 담습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Numbers that describe one tile when the tiles meet. More hold finer detail and cost memory.</source>
        <translation>조각들이 만날 때 조각 하나를 나타내는 숫자 수. 많으면 더 미세한 것을 담지만 메모리가 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Numbers the head gives for each view. More hold finer differences; beyond 128 little changes.</source>
        <translation>헤드가 뷰마다 내는 숫자의 개수입니다. 많을수록 더 세밀한 차이를 담으며, 128을 넘으면 별로 달라지지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Numbers through which everything the painter knows must pass. More paint finer; fewer must understand more.</source>
        <translation>그리는 신경망이 아는 모든 것이 지나가는 숫자 수. 많으면 더 섬세하게 그리고, 적으면 더 이해해야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>One of %1 ways of shuffling %2 tiles.</source>
        <translation>조각 %2개를 섞는 %1가지 방법 중 하나.</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>One of the %1 processes was lost: it was killed, or its machine is gone.</source>
        <translation>프로세스 %1개 중 하나가 사라졌습니다. 강제로 종료되었거나 그 컴퓨터가 꺼졌습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/room.py"/>
        <source>One process had no memory for its part of a batch: all went back to the last checkpoint, and each batch is now trained in %1 parts. It is slower; each picture is still compared with the whole batch.</source>
        <translation>한 프로세스에 배치를 담을 메모리가 없었습니다. 모두 마지막 체크포인트로 돌아갔고, 이제 배치마다 %1부분으로 나누어 학습합니다. 더 느리지만, 각 사진은 여전히 배치 전체와 비교됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/room.py"/>
        <source>One process had no memory for its part of a batch: all went back to the last checkpoint, and each batch is now trained in %1 parts. It is slower; what compares pictures compares within a part.</source>
        <translation>한 프로세스에 배치를 담을 메모리가 없었습니다. 모두 마지막 체크포인트로 돌아갔고, 이제 배치마다 %1부분으로 나누어 학습합니다. 더 느리고, 사진끼리의 비교는 한 부분 안에서만 이루어집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Only %1 picture of %2 could be decoded.</source>
        <translation>%2장 중 %1장만 디코딩할 수 있었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/paint.py"/>
        <source>Open a run of a masked autoencoder or a context encoder.</source>
        <translation>마스크 오토인코더나 컨텍스트 인코더의 실행을 여세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Open it with a newer Tacit Studio.</source>
        <translation>더 새로운 Tacit Studio로 여세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Open the run again to look with its newest weights.</source>
        <translation>가장 새로운 가중치로 보려면 실행을 다시 여세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/attention.py"/>
        <source>Open the tab again to look at the folder anew.</source>
        <translation>탭을 다시 열어 폴더를 새로 살펴보세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>Open this page again.</source>
        <translation>이 화면을 다시 여세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/room.py"/>
        <source>Out of memory at step %1: each batch is now trained in %2 parts. It is slower; each picture is still compared with the whole batch.</source>
        <translation>%1단계에서 메모리가 부족했습니다. 이제 배치마다 %2부분으로 나누어 학습합니다. 더 느리지만, 각 사진은 여전히 배치 전체와 비교됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/room.py"/>
        <source>Out of memory at step %1: each batch is now trained in %2 parts. It is slower; what compares pictures compares within a part.</source>
        <translation>%1단계에서 메모리가 부족했습니다. 이제 배치마다 %2부분으로 나누어 학습합니다. 더 느리고, 사진끼리의 비교는 한 부분 안에서만 이루어집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Out of memory while the weights were updated: going back to the last checkpoint, with each batch in %1 parts.</source>
        <translation>가중치를 갱신하는 중에 메모리가 부족해졌습니다. 마지막 체크포인트로 돌아가 배치마다 %1부분으로 나눕니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Outside the hole the pasted picture is the original itself.</source>
        <translation>구멍 밖에서 붙여 넣은 그림은 원본 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>PSNR %1 dB</source>
        <translation>PSNR %1 dB</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <location filename="../../studio/train/stretch.py"/>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Peak learning rate, as it is used (already scaled to the batch). Higher learns faster until it diverges; too low learns nothing.</source>
        <translation>실제로 쓰이는 최대 학습률(배치 크기에 이미 맞춘 값). 높일수록 빨리 배우다가 발산하고, 너무 낮으면 아무것도 배우지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>Permission denied: %1.</source>
        <translation>권한이 없음: %1.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>Pick a folder that you may write to with --out.</source>
        <translation>--out으로 쓸 수 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>Pick a folder with more pictures.</source>
        <translation>이미지가 더 많은 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Pick a folder with pictures.</source>
        <translation>이미지가 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Pick a method or views that keep what your classes differ in, for instance colour.</source>
        <translation>색처럼 클래스를 가르는 것을 남겨 두는 방법이나 뷰를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/networks.py"/>
        <location filename="../../studio/train/encoder.py"/>
        <source>Pick another backbone or leave it out.</source>
        <translation>다른 신경망을 고르거나 비워 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/inspect.py"/>
        <location filename="../../studio/runs/layout.py"/>
        <source>Pick another folder with --out.</source>
        <translation>--out으로 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Pick another folder; `check` says what is wrong with its files.</source>
        <translation>다른 폴더를 고르세요. 파일에 무슨 문제가 있는지는 `check`가 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/steps.py"/>
        <source>Pick another picture.</source>
        <translation>다른 이미지를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/diagnosis.py"/>
        <source>Pick another place for it.</source>
        <translation>다른 위치를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Pick another place with --out.</source>
        <translation>--out으로 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/cards.py"/>
        <source>Pick one of %1.</source>
        <translation>%1 중에서 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <location filename="../../studio/jobs/carry.py"/>
        <location filename="../../studio/methods/__init__.py"/>
        <source>Pick one of those.</source>
        <translation>그중 하나를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Pictures in one step. Larger is steadier and needs more memory.</source>
        <translation>한 스텝에 쓰는 이미지 수. 크면 안정되지만 메모리가 더 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>Pictures of %1 have gone since they were looked at.</source>
        <translation>살펴본 뒤에 %1의 이미지가 사라졌습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Pictures of one kind (faces, streets, flowers), a few thousand or more; best at 64 to 128 pixels.</source>
        <translation>한 종류의 이미지(얼굴, 거리, 꽃) 수천 장 이상. 64에서 128픽셀이 가장 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Pictures of whole things or scenes with parts in a usual order, best of 96 pixels or more; not for textures.</source>
        <translation>부분이 늘 같은 순서로 놓인 사물이나 장면의 온전한 이미지. 96픽셀 이상이 좋으며 무늬에는 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Pictures that are normalised together in training. Smaller hides better which pictures share a batch (a shortcut to the answer); too small is noisy.</source>
        <translation>학습할 때 함께 정규화하는 이미지 수. 작으면 어느 이미지가 같은 배치인지(답으로 가는 지름길)를 잘 숨깁니다. 너무 작으면 잡음이 많습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Pictures that differ from one another, without many near-duplicates, and a batch of 128 or more.</source>
        <translation>거의 같은 것이 많지 않은 서로 다른 이미지와 128 이상의 배치.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Pictures that have an upright side: photographs of things and scenes, not textures, maps or cells under a microscope.</source>
        <translation>위아래가 있는 이미지: 무늬나 지도, 현미경으로 본 세포가 아니라 사물과 장면의 사진.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Pixels by which red, green and blue may be displaced. Higher hides the colour fringes of lenses; 0 for drawn pictures.</source>
        <translation>빨강, 초록, 파랑을 어긋나게 할 수 있는 픽셀 수. 높이면 렌즈의 색 번짐을 숨깁니다. 그린 이미지에는 0.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Points at which the shape of the spread is compared. More are finer than the data can tell.</source>
        <translation>퍼진 모양을 비교하는 지점 수. 데이터가 알려 줄 수 있는 것보다 많으면 소용없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Predict each patch relative to its own brightness and contrast. Learns better features, but the painted pictures then borrow the true brightness; switch it off to see honest colours.</source>
        <translation>패치를 그 밝기와 대비에 견주어 예측합니다. 더 좋은 특징을 배우지만, 그린 그림은 실제 밝기를 빌려 씁니다. 정직한 색을 보려면 끄세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>Process %1 of %2, on %3, failed: %4</source>
        <translation>%3에 있는 프로세스 %2개 중 %1번이 실패했습니다: %4</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>Process %1 of %2, on %3, sees other %4 than the first process.</source>
        <translation>%3에 있는 프로세스 %2개 중 %1번은 첫 번째 프로세스와 다른 %4을(를) 봅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Processes that train together and share each batch, one a GPU. More are faster where there are as many GPUs. Empty: one; with device all, one for each GPU.</source>
        <translation>배치를 나누어 함께 학습하는 프로세스 수이며, GPU마다 하나입니다. 그만큼 GPU가 있으면 많을수록 빠릅니다. 비워 두면 하나이고, 장치가 all이면 GPU마다 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Pulls weights towards zero each step; higher regularises more.</source>
        <translation>스텝마다 가중치를 0 쪽으로 당깁니다. 높이면 더 정규화합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/inside.py"/>
        <location filename="../../studio/runs/read.py"/>
        <source>Put a copy of what it leads to in its place.</source>
        <translation>링크 대신 그것이 가리키는 것의 사본을 그 자리에 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Puzzles solved</source>
        <translation>맞힌 퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/nets/momentum.py"/>
        <source>Queue changed from %1 to %2 keys: whole batches of %3, and at most half of the folder's %4 pictures.</source>
        <translation>큐를 %1개에서 %2개 키로 바꿨습니다. %3장짜리 온전한 배치로, 폴더 이미지 %4장의 절반까지만 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Queue filled (share)</source>
        <translation>큐가 찬 비율</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>Raise that with --cache-limit, or train with --cache ram or --cache off.</source>
        <translation>--cache-limit으로 늘리거나, --cache ram 또는 --cache off로 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Raise the learning rate, to %1 to begin with.</source>
        <translation>학습률을 우선 %1(으)로 높이세요.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Raise the learning rate, to %1, train longer, or pick a method that suits these pictures.</source>
        <translation>학습률을 %1(으)로 높이거나, 더 오래 학습하거나, 이 이미지에 맞는 방법을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Random directions from which the spread is looked at each step. More judge it more evenly and cost time.</source>
        <translation>스텝마다 퍼짐을 살펴볼 무작위 방향 수. 많으면 더 고르게 판단하지만 시간이 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/check.py"/>
        <source>Reading %1 pictures</source>
        <translation>이미지 %1장을 읽는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Reading shards by a range in braces needs the package webdataset, which is not installed.</source>
        <translation>중괄호 범위로 샤드를 읽으려면 webdataset 패키지가 필요한데, 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/taken.py"/>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Reading the dates</source>
        <translation>날짜를 읽는 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/watch.py"/>
        <source>Reading the labelled pictures</source>
        <translation>레이블이 있는 이미지를 읽는 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Reading the pictures</source>
        <translation>이미지를 읽는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Reading the pictures once</source>
        <translation>이미지를 한 번 읽는 중</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Remove each tile's own brightness and contrast, which would give neighbours away. Off makes the puzzle easier and teaches less.</source>
        <translation>이웃을 드러낼 수 있는 조각마다의 밝기와 대비를 없앱니다. 끄면 퍼즐이 쉬워지고 덜 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Repetition between the numbers</source>
        <translation>숫자 사이의 중복</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <source>Repetition between the numbers (root mean square)</source>
        <translation>숫자 사이의 중복(제곱평균제곱근)</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-18 with a quarter of the channels, 0.7 M weights, 128 features: for a quick look on a CPU</source>
        <translation>채널을 4분의 1로 줄인 ResNet-18, 가중치 70만 개, 특징 128개: CPU에서 빠르게 볼 때</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-18 with half the channels, 2.8 M weights, 256 features</source>
        <translation>채널을 절반으로 줄인 ResNet-18, 가중치 280만 개, 특징 256개</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-18, 11.2 M weights, 512 features: the usual small net</source>
        <translation>ResNet-18, 가중치 1,120만 개, 특징 512개: 흔히 쓰는 작은 신경망</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-34, 21.3 M weights, 512 features</source>
        <translation>ResNet-34, 가중치 2,130만 개, 특징 512개</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>ResNet-50, 23.5 M weights, 2048 features: the standard of the literature</source>
        <translation>ResNet-50, 가중치 2,350만 개, 특징 2048개: 논문의 표준</translation>
    </message>
    <message>
        <location filename="../../studio/runs/read.py"/>
        <source>Resume it; it goes on from its last checkpoint.</source>
        <translation>이어서 학습하세요. 마지막 체크포인트에서 이어 갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>Resume the run to write it again.</source>
        <translation>다시 저장하려면 실행을 이어서 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>Resume the run with --accumulate %1; it goes on from its last checkpoint.</source>
        <translation>--accumulate %1로 이어서 학습하세요. 마지막 체크포인트에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/world.py"/>
        <source>Resume the run; it goes on from its last checkpoint.</source>
        <translation>이어서 학습하세요. 마지막 체크포인트에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Right pair found (share of views)</source>
        <translation>짝을 맞힌 뷰의 비율</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Right picture found (share of views)</source>
        <translation>이미지를 맞힌 뷰의 비율</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Rotation prediction (RotNet)</source>
        <translation>회전 예측(RotNet)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Rounds of the sorting. More make the shares of the clusters more equal.</source>
        <translation>나누기를 되풀이하는 횟수. 많으면 군집의 크기가 더 고르게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Row: how a picture was turned; column: what the network said, as a share of recent batches. A bright diagonal: it knows.</source>
        <translation>행은 이미지를 돌린 방향, 열은 신경망의 답이며, 최근 배치에서의 비율입니다. 대각선이 밝으면 알고 있는 것입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Save it as UTF-8, one file a line.</source>
        <translation>UTF-8로, 한 줄에 파일 하나씩 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>Save the network's state_dict() with torch.save, or as safetensors, and give that.</source>
        <translation>신경망의 state_dict()를 torch.save나 safetensors로 저장해 그 파일을 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Saving</source>
        <translation>저장하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Seed of everything random. The same seed repeats the run; another shows how much was luck. A higher one is no better than a lower one.</source>
        <translation>무작위로 정해지는 모든 것의 시드. 같은 시드는 실행을 그대로 되풀이하고, 다른 시드는 결과가 얼마나 운이었는지 보여 줍니다. 값이 크다고 더 좋지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Share of a cell that is left out around its tile, at a random place. Higher keeps the network from matching edges and shows it less.</source>
        <translation>칸에서 조각 둘레에 남겨 두는 비율(무작위 자리). 높이면 가장자리를 맞추지 못하게 하지만 보여 주는 것이 줄어듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <source>Share of second views whose bright parts are turned dark. Higher makes brightness matter less; set 0 where it matters.</source>
        <translation>밝은 곳을 어둡게 뒤집는 둘째 뷰의 비율. 높이면 밝기가 덜 중요해집니다. 밝기가 중요하면 0으로 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Share of that layer that is blanked at random. Higher guards against learning few pictures by heart.</source>
        <translation>그 층에서 무작위로 지우는 비율. 높이면 이미지가 적을 때 외우는 것을 막습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Share of the features that is blanked before the answer. Higher keeps the network from resting on one clue, such as the sky.</source>
        <translation>답하기 전에 지우는 특징의 비율. 높이면 하늘 같은 단서 하나에 기대지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Share of the hidden part that is painted right (0: no better than one colour)</source>
        <translation>가려진 곳을 바르게 그린 비율(0: 한 가지 색과 다를 바 없음)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Share of the hole that is painted right (0: no better than one colour)</source>
        <translation>구멍을 바르게 그린 비율(0: 한 가지 색과 다를 바 없음)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Share of the picture that is hidden. Higher is a harder puzzle and a faster step; below a half the network only copies neighbours.</source>
        <translation>이미지에서 가리는 비율. 높이면 퍼즐은 어렵고 스텝은 빨라집니다. 절반 아래면 신경망이 이웃을 베끼기만 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Share of the run before the judge has a say. Higher gives the painter a longer start, lower sharpens earlier.</source>
        <translation>판별자가 끼어들기 전까지의 실행 비율. 높이면 그리는 쪽이 먼저 충분히 배우고, 낮추면 더 일찍 또렷해집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Share of the run before the queue joins. Lower starts it while its vectors are still poor.</source>
        <translation>큐를 쓰기 전까지의 실행 비율. 낮추면 벡터가 아직 좋지 않을 때 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Share of the run in which the learning rate rises from zero. Longer starts gentler and leaves less time at the full rate.</source>
        <translation>학습률이 0에서 올라가는 구간이 전체에서 차지하는 비율. 길수록 부드럽게 시작하지만 최대 학습률로 배우는 시간이 줄어듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Share of the run in which the teacher's temperature moves from its first to its final value; longer is gentler at first, and 0 starts at the final one.</source>
        <translation>교사의 온도가 처음 값에서 마지막 값으로 옮겨 가는 구간의 비율. 길수록 처음이 부드럽고, 0이면 마지막 값에서 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Share of views that are blurred. Higher makes the network ignore fine texture; leave at 0 for pictures of about 32 pixels, which have none to lose.</source>
        <translation>흐리게 하는 뷰의 비율. 높이면 신경망이 잔무늬를 무시합니다. 잃을 무늬가 없는 32픽셀 안팎의 이미지에는 0으로 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Share of views that lose all colour. Higher makes the network rely less on colour; set 0 where colour matters.</source>
        <translation>색을 모두 없애는 뷰의 비율. 높이면 색에 덜 기댑니다. 색이 중요하면 0으로 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>Share of views whose bright parts are turned dark. Higher makes brightness matter less; set 0 where it matters.</source>
        <translation>밝은 곳을 어둡게 뒤집는 뷰의 비율. 높이면 밝기가 덜 중요해집니다. 밝기가 중요하면 0으로 두세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/paint.py"/>
        <source>Show a part of the picture again.</source>
        <translation>이미지의 일부를 다시 보이게 하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Show them</source>
        <translation>보기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <source>Shows the network one view of each picture and asks it to tell the picture's other view from thousands of pictures it remembers. The memory is filled by a second network that follows the first slowly, so even small batches meet many wrong answers.</source>
        <translation>이미지의 한 뷰를 보여 주고, 기억해 둔 수천 장 가운데에서 그 이미지의 다른 뷰를 찾게 합니다. 기억은 첫째 신경망을 천천히 따라오는 둘째 신경망이 채우므로 작은 배치로도 많은 오답을 만납니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Shows the network two changed versions of each picture and asks it to recognise them among all the others. It learns what stays the same under crops and colours.</source>
        <translation>이미지마다 서로 다르게 바꾼 두 모습을 보여 주고, 다른 모든 이미지 가운데에서 알아보게 합니다. 잘리고 색이 바뀌어도 그대로인 것을 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>Side of a small view as a share of a large one's. Smaller is faster and harder.</source>
        <translation>작은 뷰의 한 변이 큰 뷰의 몇 배인지. 작으면 빠르고 어렵습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Side of the square the network sees. Larger shows finer detail and costs time in proportion to its square.</source>
        <translation>신경망이 보는 정사각형의 한 변. 크면 더 미세한 것을 보지만 시간은 제곱으로 늘어납니다.</translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Side of the views as a share of the image size; the features are read at the full size. At 0.75 a step takes a little more than half the time and the features lose little or nothing, since a crop shows things larger than they are; too low, and fine detail is never seen.</source>
        <translation>뷰의 한 변이 이미지 크기의 몇 배인지. 특징은 온전한 크기에서 읽습니다. 0.75면 한 스텝이 절반 남짓한 시간에 끝나고 특징은 거의 나빠지지 않습니다. 자른 뷰에서는 사물이 실제보다 크게 보이기 때문입니다. 너무 낮으면 미세한 것을 보지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>SimCLR</source>
        <translation>SimCLR</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>SimCLR suits: it finds pictures that are alike, learns from the first minutes on and runs on any machine.</source>
        <translation>SimCLR이 맞습니다. 비슷한 이미지를 찾아 주고, 처음 몇 분부터 배우며, 어느 컴퓨터에서나 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>SimSiam</source>
        <translation>SimSiam</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Slots among which the two networks sort the pictures. More can tell finer differences and need more pictures: about 1024 for under 20,000 pictures, 4096 for 100,000, 65536 for a million.</source>
        <translation>두 신경망이 이미지를 나누어 넣는 칸 수. 많으면 더 미세한 차이를 가리지만 이미지가 더 필요합니다. 2만 장 미만에는 1024, 10만 장에는 4096, 백만 장에는 65536쯤이 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Slots in use (share of what the batch could fill)</source>
        <translation>쓰이는 칸(배치가 채울 수 있는 만큼 중 비율)</translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>Small close-up views of each picture, beside the two large ones. More teach that a part belongs to its whole and cost time; 0 is fastest and learns less.</source>
        <translation>큰 뷰 두 개 곁에 두는, 이미지마다의 작은 클로즈업 뷰 수. 많으면 부분이 전체에 속한다는 것을 더 가르치지만 시간이 듭니다. 0이 가장 빠르고 덜 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/views/pair.py"/>
        <source>Smallest share of a picture that a view may show. Lower makes the task harder and teaches parts of things; too low for pictures with one small subject, and the two views show nothing in common.</source>
        <translation>뷰가 보여 줄 수 있는 이미지의 최소 비율. 낮추면 과제가 어려워지고 사물의 부분을 가르칩니다. 작은 대상이 하나뿐인 이미지에 너무 낮으면 두 뷰에 공통된 것이 없게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Some thousand pictures or more, so that the memory has something to remember; small batches are fine.</source>
        <translation>기억할 것이 있도록 이미지 수천 장 이상. 배치는 작아도 괜찮습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Sort its pictures into one sub-folder a class.</source>
        <translation>이미지를 클래스마다 하위 폴더 하나로 나누세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Sorts the pictures into clusters of equal size that it invents itself, and makes each view predict where the other view of its picture was sorted. It needs neither negatives nor a teacher.</source>
        <translation>이미지를 스스로 만들어 낸 같은 크기의 군집으로 나누고, 뷰마다 그 이미지의 다른 뷰가 어디로 나뉘었는지 예측하게 합니다. 오답도 교사도 필요 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Split each batch into this many chunks. More chunks need less memory and take a little longer; the step is the same size.</source>
        <translation>배치를 이만큼의 조각으로 나눕니다. 조각이 많을수록 메모리가 덜 들고 조금 더 오래 걸립니다. 스텝의 크기는 같습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Split it into several.</source>
        <translation>여러 개로 나누세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Spread of the vectors (0: collapsed, 1: even)</source>
        <translation>벡터의 퍼짐(0: 붕괴, 1: 고름)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Squared error in the hole</source>
        <translation>구멍의 제곱 오차</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>Start a new run for that; what can change is %1.</source>
        <translation>그러려면 새 실행을 시작하세요. 바꿀 수 있는 것: %1.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Start again with a lower learning rate (this run had %1), or with --precision fp32.</source>
        <translation>더 낮은 학습률(이 실행은 %1)이나 --precision fp32로 다시 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>Starting from %1: %2 of %3 tensors fit</source>
        <translation>%1에서 시작: 텐서 %3개 중 %2개가 맞음</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>Starting from %1: %2 of %3 tensors fit, %4 of them brought to this size</source>
        <translation>%1에서 시작: 텐서 %3개 중 %2개가 맞고, 그중 %4개는 이 크기로 맞춤</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>Starts from %1: %2, trained at %3 px.</source>
        <translation>%1에서 시작: %2, %3 px로 학습됨.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Steps between checkpoints. Fewer lose less when something happens and spend more time on writing. Empty: at every epoch's end, at least every ten minutes.</source>
        <translation>체크포인트 사이의 스텝 수입니다. 적으면 무슨 일이 생겨도 덜 잃지만 쓰는 데 시간이 더 듭니다. 비워 두면 에포크가 끝날 때마다, 적어도 10분마다 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Still running</source>
        <translation>아직 학습 중</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Stop after this many optimiser steps, whatever the epochs. Fewer end sooner and learn less.</source>
        <translation>에포크와 상관없이 이만큼의 스텝 뒤에 멈춥니다. 적으면 더 빨리 끝나고 덜 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>Stop it there; if that machine is gone, delete that file and resume again.</source>
        <translation>그 컴퓨터에서 멈추세요. 그 컴퓨터가 없어졌다면 이 파일을 지우고 다시 이어 가세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>Stop that one first.</source>
        <translation>그것을 먼저 멈추세요.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Stopped by a person</source>
        <translation>사람이 멈춤</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>SwAV</source>
        <translation>SwAV</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Teacher's entropy (0: all in one slot; log K: all alike)</source>
        <translation>교사의 엔트로피(0: 모두 한 칸, log K: 모두 비슷)</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Ten layers with half the channels, 1.2 M weights, 256 features: the best quick look on a CPU</source>
        <translation>채널을 절반으로 줄인 열 층, 가중치 120만 개, 특징 256개: CPU에서 빠르게 보기에 가장 좋음</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <source>The channels of these pictures are not colours: changes of hue and saturation and views without colour are left out, those of brightness and contrast stay.</source>
        <translation>이 이미지의 채널은 색이 아닙니다. 색조와 채도 변화, 색 없는 뷰는 빼고 밝기와 대비 변화는 그대로 둡니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/checkpoint.py"/>
        <source>The checkpoint %1 can't be read or does not fit its run (%2).</source>
        <translation>체크포인트 %1을(를) 읽을 수 없거나 그 실행과 맞지 않습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>The checkpoint of step %1 could not be written; training goes on and %2. %3</source>
        <translation>%1단계의 체크포인트를 쓸 수 없었습니다. 학습은 계속되고 %2. %3</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>The context encoder suits: it learns to paint a hole in each picture, also from few or tiny pictures.</source>
        <translation>컨텍스트 인코더가 맞습니다. 적거나 아주 작은 이미지로도, 이미지마다 난 구멍을 그려 넣는 법을 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The context encoder's convolutions with a quarter of the channels, 128 features</source>
        <translation>채널을 4분의 1로 줄인 컨텍스트 인코더의 합성곱, 특징 128개</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The context encoder's convolutions with half the channels, 256 features</source>
        <translation>채널을 절반으로 줄인 컨텍스트 인코더의 합성곱, 특징 256개</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The context encoder's plain convolutions, 512 features</source>
        <translation>컨텍스트 인코더의 기본 합성곱, 특징 512개</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/diagnosis.py"/>
        <source>The diagnosis cannot be written to %1 (%2).</source>
        <translation>진단 파일을 %1에 쓸 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>The disk is full%1.</source>
        <translation>디스크가 가득 찼습니다%1.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>The disk that holds %1 is full.</source>
        <translation>%1이(가) 있는 디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>The encoder of %1 can't be read (%2).</source>
        <translation>%1의 인코더를 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/runs/record.py"/>
        <source>The event files for TensorBoard can't be written any more (%1).</source>
        <translation>TensorBoard 이벤트 파일을 더는 쓸 수 없습니다(%1).</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>The exported encoder gives %1 numbers instead of %2.</source>
        <translation>내보낸 인코더가 숫자 %2개가 아니라 %1개를 냅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>The exported encoder gives other features than the trained one (cosine %1).</source>
        <translation>내보낸 인코더의 특징이 학습한 인코더와 다릅니다(코사인 %1).</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The features spread out and use many directions: it is learning.</source>
        <translation>특징이 잘 퍼져 여러 방향을 씁니다. 배우고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The features spread out, but labelled pictures do not show it yet: %1 have neighbours of their own kind, %2 before training.</source>
        <translation>특징은 잘 퍼져 있지만 레이블이 있는 이미지에서는 아직 드러나지 않습니다. 이웃이 같은 종류인 비율은 %1이고, 학습 전에는 %2였습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The features use less and less of their room: pictures are told apart, but only just.</source>
        <translation>특징이 공간을 점점 덜 씁니다. 이미지를 구별하기는 하지만 겨우 그럴 뿐입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The folder %1 cannot be read (%2).</source>
        <translation>폴더 %1을(를) 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The folder %1 does not exist.</source>
        <translation>폴더 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_times.py"/>
        <source>The folder has changed since its pictures were looked at.</source>
        <translation>이미지를 본 뒤에 폴더가 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The folder of pictures to train on; sub-folders are walked. Also a list of files (.txt), or .tar shards; several one a line.</source>
        <translation>학습할 이미지 폴더. 하위 폴더까지 훑습니다. 파일 목록(.txt)이나 .tar 샤드도 되고, 여러 개는 한 줄에 하나씩 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/labels.py"/>
        <source>The groups cannot be written to %1 (%2).</source>
        <translation>그룹을 %1에 쓸 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>The installed app trains on one device.</source>
        <translation>설치한 앱은 장치 하나에서만 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>The installed app writes no .parquet.</source>
        <translation>설치형 앱은 .parquet을 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/onnx.py"/>
        <source>The installed app writes no ONNX.</source>
        <translation>설치형 앱은 ONNX를 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The judge rests while it is right more often than this. Lower keeps it weaker; 1 never lets it rest.</source>
        <translation>판별자가 이 비율보다 자주 맞히는 동안은 쉽니다. 낮추면 더 약하게 두고, 1이면 쉬지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The judge's learning rate as a share of the painter's. Higher makes it win sooner.</source>
        <translation>그리는 쪽의 학습률에 대한 판별자 학습률의 비율. 높이면 판별자가 더 일찍 이깁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>The limit cannot be written to %1 (%2).</source>
        <translation>한도를 %1에 저장할 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The list %1 cannot be read (%2).</source>
        <translation>목록 %1을(를) 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The list %1 cannot be written (%2).</source>
        <translation>목록 %1을(를) 쓸 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The list %1 is larger than %2 GB.</source>
        <translation>목록 %1이(가) %2 GB보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The list %1 is not text in UTF-8.</source>
        <translation>목록 %1이(가) UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The list %1 names no files.</source>
        <translation>목록 %1에 파일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/left_out.py"/>
        <source>The list of pictures left out cannot be written to %1 (%2).</source>
        <translation>제외한 이미지 목록을 %1에 저장할 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>The list of pictures that you left out of this folder can't be read (%1), so none is left out.</source>
        <translation>이 폴더에서 제외한 이미지 목록을 읽을 수 없어(%1) 아무것도 제외하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The loss is at its lowest already: the task is too easy to teach anything.</source>
        <translation>손실이 벌써 가장 낮습니다. 과제가 너무 쉬워서 배울 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The loss is not a finite number any more, also with half the learning rate: training diverged.</source>
        <translation>학습률을 반으로 줄여도 손실이 더는 유한한 수가 아닙니다. 학습이 발산했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The loss is not a number any more: the steps are too large for the arithmetic.</source>
        <translation>손실이 더 이상 숫자가 아닙니다. 스텝이 너무 커서 계산이 감당하지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The loss is still at chance after %1: nothing has been learned.</source>
        <translation>%1 뒤에도 손실이 아직 우연 수준입니다. 배운 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_loss.py"/>
        <source>The loss of each picture by itself, over a few random crops and masks.</source>
        <translation>이미지 하나하나의 손실입니다(무작위로 자르고 가린 몇 번의 평균).</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_loss.py"/>
        <source>The loss of this method is of whole batches; this is how differently the network sees two training views of a picture (0: the same).</source>
        <translation>이 방법의 손실은 배치 전체의 것이므로, 여기서는 신경망이 한 이미지의 두 학습용 뷰를 얼마나 다르게 보는지를 나타냅니다(0은 같음).</translation>
    </message>
    <message>
        <location filename="../../studio/nets/momentum.py"/>
        <source>The loss starts low and rises during the first %1 steps, while real keys fill the queue. That is as it should be.</source>
        <translation>처음 %1스텝 동안은 실제 키가 큐를 채우면서 손실이 낮게 시작해 올라갑니다. 그래야 정상입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The loss was not a finite number any more: going back to the last good checkpoint, with half the learning rate.</source>
        <translation>손실이 유한한 수가 아니게 되어, 학습률을 반으로 줄이고 마지막 정상 체크포인트로 돌아갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>The machine ran out of memory.</source>
        <translation>컴퓨터의 메모리가 모자랐습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>The masked autoencoder suits: it learns by painting what is hidden, and you watch it do so.</source>
        <translation>마스크드 오토인코더가 맞습니다. 가려진 것을 그리면서 배우고, 그 모습을 지켜볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>The method %1 from %2 was left out: %3: %4.</source>
        <translation>%2의 방법 %1을(를) 제외했습니다: %3: %4.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/neighbours.py"/>
        <source>The most similar pictures to the first of each row; the number is the cosine of their features, 1 is the same.</source>
        <translation>행마다 첫 이미지와 가장 비슷한 이미지입니다. 숫자는 특징의 코사인이며 1이면 같습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_names.py"/>
        <source>The names can't be kept in %1 (%2).</source>
        <translation>이름을 %1에 보관할 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The nearest neighbours of labelled pictures are worse than the untrained network's (%1 right, %2 before).</source>
        <translation>레이블이 있는 이미지의 최근접 이웃이 학습하지 않은 신경망보다 못합니다(맞음 %1, 학습 전 %2).</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>The network could not be compiled (%1: %2); training goes on without.</source>
        <translation>신경망을 컴파일할 수 없었습니다(%1: %2). 컴파일하지 않고 학습을 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The network has to paint the hole.</source>
        <translation>신경망은 구멍을 그려 넣어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>The network saw the second column only. Outside the hole the last column is the picture itself.</source>
        <translation>신경망은 둘째 열만 보았습니다. 마지막 열에서 구멍 밖은 이미지 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>The network sees %1 of %2 patches and has to paint the rest.</source>
        <translation>신경망은 패치 %2개 중 %1개를 보고 나머지를 그려야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>The network sees each of the four turns and has to say which it is.</source>
        <translation>신경망은 네 방향을 모두 보고 어느 방향인지 맞혀야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The network that is trained: resnet18, resnet34, resnet50, vit_tiny, vit_small, vit_base, or any timm name. Larger ones can learn more and need more time, memory and pictures; small ones are quick and do for some thousand pictures.</source>
        <translation>학습할 신경망: resnet18, resnet34, resnet50, vit_tiny, vit_small, vit_base 또는 timm에 있는 이름. 큰 신경망은 더 많이 배울 수 있지만 시간과 메모리와 이미지가 더 많이 듭니다. 작은 것은 빠르고 이미지 수천 장이면 충분합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The network's weights have moved by %1 only: it is standing still.</source>
        <translation>신경망의 가중치가 %1만 움직였습니다. 제자리에 서 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The network's weights have not changed at all: no gradient reaches them.</source>
        <translation>신경망의 가중치가 전혀 바뀌지 않았습니다. 기울기가 닿지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>The picture cache cannot be written to %1 (%2).</source>
        <translation>이미지 캐시를 %1에 저장할 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>The picture cache needs %1, and all caches together may take %2 of the disk.</source>
        <translation>이미지 캐시에 %1이(가) 필요한데, 모든 캐시가 합쳐서 쓸 수 있는 디스크는 %2입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>The picture cache needs %1, and of %2 that all caches together may take %3 is in use.</source>
        <translation>이미지 캐시에 %1이(가) 필요한데, 모든 캐시가 합쳐서 쓸 수 있는 %2 중 %3을(를) 지금 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/budget.py"/>
        <source>The picture cache needs up to %1 in %2, and %3 is free there, of which %4 stays.</source>
        <translation>이미지 캐시는 %2에 최대 %1이(가) 필요한데, 남은 공간 %3 중 %4은(는) 비워 둡니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>The picture cache needs up to %1 in %2, and %3 is free there.</source>
        <translation>이미지 캐시는 %2에 최대 %1이(가) 필요한데 남은 공간은 %3입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The pictures are all the same to the eye of the network: there is nothing to tell apart.</source>
        <translation>신경망이 보기에 이미지가 모두 같습니다. 구별할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/watch.py"/>
        <source>The pictures at step %1 could not be made: %2.</source>
        <translation>스텝 %1의 그림을 만들 수 없었습니다: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>The pictures have changed since this run began: it goes on with what is there now.</source>
        <translation>이 실행을 시작한 뒤로 이미지가 바뀌었습니다. 지금 있는 것으로 이어 갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>The pictures need %1 of the disk and may take %2, so each is decoded whenever it is needed, which is slower.</source>
        <translation>이미지에 디스크 %1이(가) 필요한데 %2까지만 쓸 수 있으므로, 필요할 때마다 한 장씩 새로 읽습니다. 더 느립니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>The pictures need %1 of the disk and may take %2, so they are kept in memory and read anew at each start.</source>
        <translation>이미지에 디스크 %1이(가) 필요한데 %2까지만 쓸 수 있으므로, 메모리에 두고 시작할 때마다 새로 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/turn.py"/>
        <source>The program that started this training is gone.</source>
        <translation>이 학습을 시작한 프로그램이 사라졌습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>The raw output is meant where patches were hidden; where they were visible nothing was asked of it.</source>
        <translation>신경망이 낸 그대로의 그림은 패치가 가려진 곳만 뜻이 있습니다. 보이던 곳은 묻지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas.py"/>
        <source>The result can't be kept in the run's folder; it will be made again next time</source>
        <translation>결과를 실행 폴더에 보관할 수 없어 다음에 다시 만듭니다</translation>
    </message>
    <message>
        <location filename="../../studio/runs/curves.py"/>
        <source>The run %1 has no curve %2.</source>
        <translation>실행 %1에 %2 곡선이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>The run %1 is being trained by process %2.</source>
        <translation>실행 %1은(는) 프로세스 %2이(가) 학습하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>The run %1 is being trained on the machine %2, as its %3 says.</source>
        <translation>실행 %1은(는) 컴퓨터 %2에서 학습 중입니다(%3에 적혀 있음).</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>The run has trained on since these pictures were looked at.</source>
        <translation>이 그림을 살펴본 뒤로 실행이 더 학습했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification has schema %1; this version reads schema %2.</source>
        <translation>실행 명세의 스키마가 %1입니다. 이 버전은 스키마 %2을(를) 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification is not a JSON object.</source>
        <translation>실행 명세가 JSON 객체가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification's 'settings' is not a JSON object.</source>
        <translation>실행 명세의 'settings'가 JSON 객체가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run specification's 'watch' is not a pair of folders.</source>
        <translation>실행 명세의 'watch'가 폴더 두 개가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/read.py"/>
        <source>The run was interrupted: its process is gone.</source>
        <translation>실행이 중단되었습니다. 프로세스가 사라졌습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>The run's folder %1 %2.</source>
        <translation>실행 폴더 %1: %2.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>The run's folder %1 was just made by another run.</source>
        <translation>실행 폴더 %1을(를) 방금 다른 실행이 만들었습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The run's folder. Empty: a new folder under the studio's runs folder.</source>
        <translation>실행 폴더. 비워 두면 스튜디오의 실행 폴더 아래에 새로 만듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>The run's list of files left out names them all.</source>
        <translation>실행의 제외된 파일 목록에 모두 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/record.py"/>
        <source>The run's own records go on.</source>
        <translation>실행 자체의 기록은 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/record.py"/>
        <source>The run's records can be written again; none was lost.</source>
        <translation>실행 기록을 다시 쓸 수 있습니다. 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/record.py"/>
        <source>The run's records can't be written; training goes on and they are kept in memory. %1</source>
        <translation>실행 기록을 쓸 수 없습니다. 학습은 계속되고 기록은 메모리에 보관됩니다. %1</translation>
    </message>
    <message>
        <location filename="../../studio/data/sample.py"/>
        <source>The sample pictures cannot be written to %1 (%2).</source>
        <translation>샘플 이미지를 %1에 저장할 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The self-supervised method.</source>
        <translation>자기 지도 학습 방법.</translation>
    </message>
    <message>
        <location filename="../../studio/data/shards.py"/>
        <source>The shard %1 cannot be read (%2).</source>
        <translation>샤드 %1을(를) 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>The shard %1 does not exist.</source>
        <translation>샤드 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/shards.py"/>
        <source>The shard %1 is compressed; pictures in it can't be found without unpacking it whole.</source>
        <translation>샤드 %1이(가) 압축되어 있어, 통째로 풀지 않고는 그 안의 이미지를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>The studio's own are %1; any timm architecture works too.</source>
        <translation>스튜디오의 신경망은 %1입니다. timm의 구조도 모두 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>The sub-folders of %1 do not look like kinds of pictures.</source>
        <translation>%1의 하위 폴더가 이미지의 종류로 보이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The task is solved already: something in the pictures gives the answer away.</source>
        <translation>과제를 벌써 풀었습니다. 이미지 속의 무언가가 답을 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The teacher gives every picture one and the same answer: one slot took all.</source>
        <translation>교사가 모든 이미지에 똑같은 답을 합니다. 한 칸이 모두 차지했습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The teacher gives every picture the same even answer (uniform collapse).</source>
        <translation>교사가 모든 이미지에 똑같이 고른 답을 냅니다(균등 붕괴).</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>The teacher's temperature at the first step; it moves to its final value in a straight line. Lower begins surer, for a loss that stays flat.</source>
        <translation>첫 스텝에서 교사의 온도. 마지막 값까지 일직선으로 움직입니다. 낮추면 더 확신에 차서 시작하며, 손실이 줄지 않을 때 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>The training's processes ended with code %1%2.</source>
        <translation>학습 프로세스가 코드 %1(으)로 끝났습니다%2.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The two views of a picture are the same picture: to match them, nothing need be learned.</source>
        <translation>한 이미지의 두 뷰가 똑같습니다. 둘을 맞추는 데 배울 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/map.py"/>
        <source>The unfolded map needs the package openTSNE, which is not installed.</source>
        <translation>펼친 지도에는 openTSNE 패키지가 필요한데 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>The update rule. adamw forgives a rate that does not fit and is the choice for transformers; sgd needs a higher rate and less memory; lars keeps very large batches steady.</source>
        <translation>가중치를 고치는 규칙. adamw는 학습률이 잘 맞지 않아도 견디고 트랜스포머에 알맞습니다. sgd는 더 높은 학습률이 필요하고 메모리를 덜 씁니다. lars는 아주 큰 배치를 안정시킵니다.</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>The views find each other, but the loss hardly notices and is still at chance: the temperature is too high.</source>
        <translation>뷰끼리 서로 찾아내지만 손실은 거의 변하지 않고 아직 우연 수준입니다. 온도가 너무 높습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/groups.py"/>
        <source>There are not two groups with at least %1 pictures each yet.</source>
        <translation>이미지가 %1장 이상인 그룹이 아직 둘이 되지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>There is no backbone called %1.</source>
        <translation>%1(이)라는 신경망은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/shelf.py"/>
        <source>There is no folder %1.</source>
        <translation>%1(이)라는 폴더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>There is no method %1 (there are %2).%3</source>
        <translation>%1(이)라는 방법은 없습니다(있는 것: %2).%3</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>There is no run at %1: the folder does not exist.</source>
        <translation>%1에 실행이 없습니다. 폴더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>There is no usable picture in %1.</source>
        <translation>%1에 쓸 수 있는 이미지가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/step.py"/>
        <source>There is not enough memory on %1 even for %2 pictures at a time.</source>
        <translation>%1의 메모리는 한 번에 이미지 %2장에도 모자랍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>There is not enough memory to go on.</source>
        <translation>계속하기에 메모리가 모자랍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/room.py"/>
        <source>There was not enough memory for %1 pictures at a time (step %2).</source>
        <translation>사진을 한 번에 %1장씩 처리할 메모리가 부족했습니다(%2단계).</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>They are learned like everything else.</source>
        <translation>나머지와 똑같이 학습됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Things that stand any way up rule out guessing rotations and puzzles; this one does not mind.</source>
        <translation>위아래가 없는 대상에는 회전 맞히기와 퍼즐이 맞지 않습니다. 이 방법은 상관없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/thread.py"/>
        <source>This looks like a fault in the studio; run with --debug or copy the details for a report.</source>
        <translation>스튜디오의 결함 같습니다. --debug로 실행하거나 자세한 내용을 복사해 알려 주세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>This machine has no GPU, so a run takes hours: begin with the quick look to see whether it goes the right way.</source>
        <translation>이 컴퓨터에는 GPU가 없어 학습에 몇 시간이 걸립니다. 방향이 맞는지 빠르게 보기부터 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>This machine has no GPU: begin with the quick look, which takes minutes, and train longer overnight.</source>
        <translation>이 컴퓨터에는 GPU가 없습니다. 몇 분이면 되는 빠르게 보기부터 시작하고, 밤새 더 오래 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>This run paints the middle only: a hole elsewhere can't be painted.</source>
        <translation>이 실행은 가운데만 그립니다. 다른 곳의 구멍은 그릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>This run trains %1 pictures a step, which %2 processes can't share evenly.</source>
        <translation>이 실행은 한 스텝에 이미지 %1장을 학습하는데, 프로세스 %2개가 똑같이 나눌 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>This run was trained by %1 and goes on with %2.</source>
        <translation>이 실행은 %1에서 학습했고 %2에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>This run was trained on %1, which this machine does not offer; it goes on on %2.</source>
        <translation>이 실행은 %1에서 학습했는데 이 컴퓨터에는 없습니다. %2에서 이어 갑니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Threads that read pictures. More keep a fast device busy; too many slow down the rest of the computer.</source>
        <translation>이미지를 읽는 스레드 수입니다. 많으면 빠른 장치를 쉬지 않게 하지만, 너무 많으면 컴퓨터의 다른 일이 느려집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Tiles a side. 3x3 is a harder puzzle and needs pictures of about 96 pixels or more, else a tile shows too little; by size takes 2x2 below 96 pixels.</source>
        <translation>한 변의 조각 수. 3x3은 더 어렵고 96픽셀쯤 이상이어야 합니다. 그보다 작으면 조각에 보이는 것이 너무 적습니다. 크기에 맞춤은 96픽셀 미만에서 2x2를 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Tiles put in their place</source>
        <translation>제자리에 놓인 조각</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>Train longer, or label more pictures to know: the difference is within chance.</source>
        <translation>더 오래 학습하거나 더 많은 이미지에 레이블을 붙여 확인하세요. 지금의 차이는 우연의 범위 안입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <location filename="../../studio/train/bench.py"/>
        <source>Train with one process.</source>
        <translation>프로세스 하나로 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <location filename="../../studio/train/stretch.py"/>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/feed.py"/>
        <source>Training waits for them; you can stop it any time.</source>
        <translation>학습은 사진을 기다립니다. 언제든 멈출 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Treats every picture as a class of its own: from one view of a picture the network must pick its other view among those of all pictures in the batch. It is the plainest contrastive method, with the network's features compared directly, good for understanding the others.</source>
        <translation>이미지마다 저만의 클래스로 봅니다. 이미지의 한 뷰로부터, 배치에 있는 모든 이미지의 뷰 가운데 다른 뷰를 골라야 합니다. 신경망의 특징을 그대로 비교하는 가장 단순한 대조 학습이며, 다른 방법을 이해하기 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Turns each picture by a quarter, a half or three quarters and asks the network by how much. To tell, it must recognise things and know which way up they stand.</source>
        <translation>이미지를 4분의 1, 절반, 4분의 3 바퀴 돌리고 얼마나 돌렸는지 묻습니다. 맞히려면 사물을 알아보고 어느 쪽이 위인지 알아야 합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>Turns told right (guessing: 0.25)</source>
        <translation>맞힌 회전(찍으면 0.25)</translation>
    </message>
    <message>
        <location filename="../../studio/insight/map.py"/>
        <location filename="../../studio/jobs/atlas_looks.py"/>
        <source>Unfolding the map</source>
        <translation>지도를 펼치는 중</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Uniformity (0 all the same, about -4 spread evenly)</source>
        <translation>균일도(0: 모두 같음, -4쯤: 고르게 퍼짐)</translation>
    </message>
    <message>
        <location filename="../../studio/data/shards.py"/>
        <source>Unpack it to a plain .tar.</source>
        <translation>압축하지 않은 .tar로 푸세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>Update or remove that package.</source>
        <translation>그 패키지를 업데이트하거나 지우세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/unused.py"/>
        <source>Update the NVIDIA driver, or install the flavour for an older CUDA.</source>
        <translation>NVIDIA 드라이버를 업데이트하거나 더 오래된 CUDA용 패키지를 설치하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Use --cache disk or --cache off, or a smaller --image-size.</source>
        <translation>--cache disk나 --cache off, 또는 더 작은 --image-size를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <location filename="../../studio/train/world.py"/>
        <source>Use --device all, or cpu.</source>
        <translation>--device all이나 cpu를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>Use --device cpu, with --processes N for several of them; `doctor` says what is missing.</source>
        <translation>--device cpu를 쓰고, 여러 프로세스로 학습하려면 --processes N을 더하세요. 무엇이 빠졌는지는 `doctor`가 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use --device cpu.</source>
        <translation>--device cpu를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use --device cpu; `doctor` says what is missing.</source>
        <translation>--device cpu를 쓰세요. 무엇이 모자라는지는 `doctor`가 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/torchvision.py"/>
        <source>Use --format %1: they work for this network.</source>
        <translation>--format %1을(를) 쓰세요. 이 신경망에 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/timm.py"/>
        <source>Use --format safetensors or onnx: they work for this network.</source>
        <translation>--format safetensors나 onnx를 쓰세요. 이 신경망에 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/conv.py"/>
        <source>Use 32, 64, 96, 128, 160, 192, 224 or 256 px.</source>
        <translation>32, 64, 96, 128, 160, 192, 224, 256픽셀 중에서 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>Use a larger batch, or a folder with more pictures.</source>
        <translation>더 큰 배치나 이미지가 더 많은 폴더를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/vit.py"/>
        <source>Use a larger image size.</source>
        <translation>더 큰 이미지 크기를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/loop.py"/>
        <source>Use a smaller batch, image size or backbone, or --accumulate.</source>
        <translation>더 작은 배치나 이미지 크기, 신경망을 쓰거나 --accumulate를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/step.py"/>
        <source>Use a smaller image size or a smaller backbone, or close other programs.</source>
        <translation>더 작은 이미지 크기나 신경망을 쓰거나 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Use another backbone.</source>
        <translation>다른 신경망을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Use another image size or backbone.</source>
        <translation>다른 이미지 크기나 신경망을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/torchrun.py"/>
        <source>Use at most %1, or --device cpu.</source>
        <translation>%1 이하로 하거나 --device cpu를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use auto to let the studio choose.</source>
        <translation>스튜디오가 고르도록 자동을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use bf16 or fp32.</source>
        <translation>bf16이나 fp32를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>Use cuda:0.</source>
        <translation>cuda:0을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>VICReg</source>
        <translation>VICReg</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>VICReg suits: it asks no picture to differ from another, so that %1 pictures are enough to begin with, also where many look alike.</source>
        <translation>VICReg이 맞습니다. 이미지끼리 다르기를 요구하지 않으므로, 이미지 %1장으로도, 서로 닮은 이미지가 많아도 시작할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>Views sorted like their other view</source>
        <translation>다른 뷰와 같이 나뉜 뷰</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 128 wide, 6 blocks, 1.2 M weights: for a quick look on a CPU</source>
        <translation>비전 트랜스포머, 너비 128, 블록 6개, 가중치 120만 개: CPU에서 빠르게 볼 때</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 192 wide, 12 blocks, 5.3 M weights</source>
        <translation>비전 트랜스포머, 너비 192, 블록 12개, 가중치 530만 개</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 384 wide, 12 blocks, 21.3 M weights</source>
        <translation>비전 트랜스포머, 너비 384, 블록 12개, 가중치 2,130만 개</translation>
    </message>
    <message>
        <location filename="../../studio/nets/backbone.py"/>
        <source>Vision transformer 768 wide, 12 blocks, 85.1 M weights</source>
        <translation>비전 트랜스포머, 너비 768, 블록 12개, 가중치 8,510만 개</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Waiting for another run to read this folder</source>
        <translation>다른 실행이 이 폴더를 다 읽기를 기다리는 중</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>Waiting for room on the disk to save the trained network</source>
        <translation>학습한 신경망을 저장할 디스크 공간을 기다리는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>Waiting: another run (process %1) is reading this folder</source>
        <translation>기다리는 중: 다른 실행(프로세스 %1)이 이 폴더를 읽고 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas.py"/>
        <source>Waiting: these pictures are being looked at already</source>
        <translation>기다리는 중: 이 이미지를 이미 살펴보고 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/attention.py"/>
        <location filename="../../studio/jobs/paint.py"/>
        <source>Waking the network</source>
        <translation>신경망을 불러오는 중</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <source>Weight decay at the end of the run, reached along a cosine (transformers only). Higher regularises more.</source>
        <translation>실행이 끝날 때의 가중치 감쇠. 코사인을 따라 도달합니다(트랜스포머만). 높이면 더 정규화합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Weight of the judge against plain closeness to the truth. Higher paints sharper and less faithfully; 0 has no judge and is best for features.</source>
        <translation>실제와 가까운 정도에 견준 판별자의 비중. 높이면 더 또렷하지만 덜 충실하게 그립니다. 0이면 판별자가 없으며 특징에는 가장 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>Weight of the round spread against the agreement of views. Higher guards against everything becoming alike; lower makes views agree more.</source>
        <translation>뷰의 일치에 견준 둥근 퍼짐의 비중. 높이면 모두 비슷해지는 것을 막고, 낮추면 뷰가 더 일치합니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Weight of the visible ring around a central hole. Higher closes the seam better and takes care from the inside.</source>
        <translation>가운데 구멍을 둘러싼, 보이는 테두리의 비중. 높이면 이음매가 매끄러워지지만 안쪽에 덜 신경 씁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>Weights moved, as a share of their size</source>
        <translation>가중치가 움직인 정도(크기에 대한 비율)</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Weights to start from: a safetensors or .pt file of timm or torchvision, or another run's folder. Empty: random weights. Close to your pictures they save time; far from them they may hold on to what they knew.</source>
        <translation>시작할 때 쓸 가중치: timm이나 torchvision의 safetensors 또는 .pt 파일, 또는 다른 실행의 폴더. 비우면 무작위 가중치로 시작합니다. 내 이미지와 가까운 가중치는 시간을 아껴 주고, 먼 가중치는 예전에 배운 것에 매일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>What all picture caches together may take of the disk, for instance 20GB. The longest unused go first; what does not fit even so is kept in memory or read anew each time. Empty: what was chosen for this computer, else a quarter of the disk.</source>
        <translation>모든 이미지 캐시가 합쳐서 디스크에서 차지할 수 있는 크기입니다(예: 20GB). 가장 오래 쓰지 않은 것부터 지웁니다. 그래도 들어가지 않으면 메모리에 두거나 매번 새로 읽습니다. 비워 두면 이 컴퓨터에 정해 둔 값, 없으면 디스크의 4분의 1입니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>What is black and what is white: two percentages are percentiles of each picture (a wider range clips less and is duller); two numbers are the same for all; full: the range of the numbers' type; auto: as the file says or fits.</source>
        <translation>무엇이 검정이고 무엇이 하양인지: 백분율 두 개는 이미지마다의 백분위수(범위가 넓을수록 덜 잘리고 더 흐릿함), 숫자 두 개는 모두에 같은 값, full: 숫자 형식의 전체 범위, auto: 파일이 말하는 대로 또는 알맞게.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>What is taken of a file of many pages: its first page, its middle one, all (each page a picture of its own), or channels (its pages are its channels). all has more pictures to learn from, many of them alike, and takes longer.</source>
        <translation>페이지가 여럿인 파일에서 무엇을 쓰는지: first는 첫 페이지, middle은 가운데 페이지, all은 페이지마다 이미지 하나, channels는 페이지가 곧 채널입니다. all은 배울 이미지가 늘지만 서로 닮은 것이 많고 시간이 더 걸립니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>What the network makes of a shuffled picture.</source>
        <translation>섞인 이미지를 신경망이 어떻게 맞추는지.</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>What the network saw and made</source>
        <translation>신경망이 보고 만든 것</translation>
    </message>
    <message>
        <location filename="../../studio/views/display.py"/>
        <source>What the network sees of each picture at this step.</source>
        <translation>이 스텝에서 신경망이 이미지마다 보는 것.</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>What the run %1 started from can't be read (%2).</source>
        <translation>실행 %1이(가) 시작한 가중치를 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>What was said while it trained:</source>
        <translation>학습하는 동안 나온 말:</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>What was written can't be loaded again (%1).</source>
        <translation>저장한 것을 다시 불러올 수 없습니다(%1).</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Where decoded pictures are kept: ram is the fastest and takes memory; disk takes space instead; off reads every picture anew each time, which is the slowest; auto takes what fits.</source>
        <translation>풀어 놓은 이미지를 두는 곳: 메모리는 가장 빠르지만 메모리를 차지하고, 디스크는 그 대신 저장 공간을 차지합니다. 끄기는 매번 이미지를 다시 읽어 가장 느리고, 자동은 들어가는 쪽을 고릅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Where the hole is: always in the centre, or a random blotch that differs every step, which is harder and closer to retouching.</source>
        <translation>구멍의 자리: 늘 가운데, 또는 스텝마다 달라지는 무작위 얼룩. 얼룩이 더 어렵고 보정에 더 가깝습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Where to train: %1. A GPU is many times faster; all means every GPU here; the CPU works everywhere.</source>
        <translation>학습할 장치: %1. GPU가 몇 배나 빠르고, all은 이 컴퓨터의 모든 GPU를 뜻하며, CPU는 어디서나 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Whether the three channels are colours. yes: the colour changes stay as set; more of them make the network ignore colour. no: changes of hue and saturation and views without colour are left out; those of brightness and contrast stay. auto: no where channels were chosen by number or most pictures have other than one or three.</source>
        <translation>세 채널이 색인지 여부. yes: 색 변화를 설정대로 둡니다. 많을수록 신경망이 색을 무시합니다. no: 색조와 채도 변화, 색 없는 뷰를 빼고 밝기와 대비 변화는 둡니다. auto: 채널을 번호로 골랐거나 대부분의 이미지가 채널 하나나 셋이 아니면 no.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Which channels of a picture the network sees as red, green and blue: up to three numbers from 1 in any order (one alone is shown gray); gray: all of them as one; auto: a picture's colours, or its first three channels. Those that show what matters teach more.</source>
        <translation>신경망이 빨강, 초록, 파랑으로 보는 이미지의 채널: 1부터 세는 번호를 최대 세 개, 순서는 자유입니다(하나만 고르면 회색). gray: 모든 채널을 하나로. auto: 이미지의 색, 또는 처음 세 채널. 중요한 것이 보이는 채널을 고르면 더 많이 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <source>Which wrong answers each view is compared with: the other view of every other picture, or both views of it. Both views gives twice as many and a harder task.</source>
        <translation>뷰마다 어떤 오답과 비교할지: 다른 모든 이미지의 다른 뷰, 또는 두 뷰 모두. 두 뷰 모두 쓰면 오답이 두 배가 되어 더 어려워집니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <source>Width of painter and judge as a factor. Lower is faster and paints coarser.</source>
        <translation>그리는 쪽과 판별자의 너비 배율. 낮추면 빠르고 거칠게 그립니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/moco_v2.py"/>
        <source>Width of the head inside. Empty: as wide as the network's features. Wider learns a little more, and costs memory.</source>
        <translation>헤드 안쪽의 너비. 비워 두면 신경망의 특징과 같은 너비입니다. 넓으면 조금 더 배우고 메모리가 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/lejepa.py"/>
        <location filename="../../studio/methods/swav.py"/>
        <source>Width of the head that is thrown away. Wider learns a little more and costs memory.</source>
        <translation>나중에 버리는 헤드의 너비. 넓으면 조금 더 배우고 메모리가 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Width of the head, and numbers in each vector. Wider learns a little more, and costs memory.</source>
        <translation>헤드의 너비이자 벡터마다 담긴 숫자 수. 넓으면 조금 더 배우고 메모리가 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>Width of the layer in which the tiles meet. Wider can weigh more relations between tiles.</source>
        <translation>조각들이 만나는 층의 너비. 넓으면 조각 사이의 관계를 더 많이 따질 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/mae.py"/>
        <source>Width of the painting network that is thrown away. Wider paints finer detail and costs time; the features gain little.</source>
        <translation>나중에 버리는, 그리는 신경망의 너비. 넓으면 더 섬세하게 그리고 시간이 듭니다. 특징은 거의 나아지지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>Width of the predictor inside. A quarter of the vectors' works best; much narrower learns less, and as wide as they are, it may collapse.</source>
        <translation>안쪽 예측기의 너비. 벡터 너비의 4분의 1이 가장 좋습니다. 훨씬 좁으면 덜 배우고, 벡터만큼 넓으면 붕괴할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/simclr.py"/>
        <source>Width of the projection head's hidden layer. Wider separates more and costs a little time.</source>
        <translation>투영 헤드의 은닉층 너비. 넓으면 더 잘 가르고 시간이 조금 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <source>Width of the two small networks on top. Wider learns a little more, and costs memory.</source>
        <translation>위에 얹은 작은 신경망 두 개의 너비. 넓으면 조금 더 배우고 메모리가 듭니다.</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>With only %1 pictures expect first results, not fine ones; more pictures help more than any setting.</source>
        <translation>이미지가 %1장뿐이므로 첫 결과만 기대하세요. 어떤 설정보다 이미지를 늘리는 것이 도움이 됩니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_loss.py"/>
        <source>Working out the loss of each picture</source>
        <translation>이미지마다 손실을 계산하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Write .npz or .csv.</source>
        <translation>.npz나 .csv로 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Write .npz, .csv or .parquet.</source>
        <translation>.npz, .csv 또는 .parquet로 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>Write it as ["train folder", "test folder"].</source>
        <translation>["학습 폴더", "평가 폴더"]처럼 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/data/sources.py"/>
        <source>Write one file a line.</source>
        <translation>한 줄에 파일 하나씩 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <source>Writing .parquet needs the package pyarrow, which is not installed.</source>
        <translation>.parquet으로 저장하려면 pyarrow 패키지가 필요한데 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/export/onnx.py"/>
        <source>Writing ONNX needs %1, which is not installed.</source>
        <translation>ONNX로 저장하려면 %1이(가) 필요한데 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>Writing the encoder as %1</source>
        <translation>인코더를 %1(으)로 저장하는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>XML or an SVG drawing</source>
        <translation>XML 또는 SVG 그림</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Your GPU makes it quick: take the preset for your pictures and let it train to the end.</source>
        <translation>GPU가 있어 금방 끝납니다. 이미지에 맞는 프리셋을 골라 끝까지 학습하세요.</translation>
    </message>
    <message>
        <location filename="../../studio/core/advice.py"/>
        <source>Your pictures are tiny (%1 pixels), so the outlines will be coarse: the attention sees a few dozen places a picture.</source>
        <translation>이미지가 아주 작아(%1픽셀) 윤곽이 거칩니다. 어텐션은 이미지마다 수십 곳만 봅니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/cache.py"/>
        <source>`check` on the folder says why.</source>
        <translation>이유는 폴더에 `check`를 써 보면 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/train/bench.py"/>
        <source>`check` says what is wrong with the others.</source>
        <translation>나머지에 무슨 문제가 있는지는 `check`가 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/stacks.py"/>
        <source>a %1 file; reading it needs the package %2: %3</source>
        <translation>%1 파일. 읽으려면 %2 패키지가 필요함: %3</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a 7z archive</source>
        <translation>7z 압축 파일</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>a CZI file of a kind of numbers that can't be read here; export it as TIFF</source>
        <translation>여기서 읽을 수 없는 숫자 형식의 CZI 파일. TIFF로 내보내세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>a CZI file whose scenes have other sizes; its pages can't be channels</source>
        <translation>장면의 크기가 서로 다른 CZI 파일. 페이지를 채널로 쓸 수 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>a CZI file with a compression that can't be read here (%1); export it as TIFF</source>
        <translation>여기서 읽을 수 없는 압축(%1)의 CZI 파일. TIFF로 내보내세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/dicom.py"/>
        <source>a DICOM file that is compressed as a whole (deflated); save it uncompressed to use it</source>
        <translation>전체가 압축된(deflated) DICOM 파일. 압축하지 않고 저장하면 쓸 수 있음</translation>
    </message>
    <message>
        <location filename="../../studio/data/dicom.py"/>
        <source>a DICOM file without a picture in it%1</source>
        <translation>이미지가 없는 DICOM 파일%1</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a Git LFS pointer; fetch the picture itself with 'git lfs pull'</source>
        <translation>Git LFS 포인터. 'git lfs pull'로 실제 이미지를 받으세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a Photoshop document</source>
        <translation>포토샵 문서</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a RAR archive</source>
        <translation>RAR 압축 파일</translation>
    </message>
    <message>
        <location filename="../../studio/data/tiff.py"/>
        <source>a TIFF of palette colours in a form that can't be read here; save it as RGB</source>
        <translation>여기서 읽을 수 없는 팔레트 색 TIFF. RGB로 저장하세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/tiff.py"/>
        <source>a TIFF whose pages have the axes %1; save it with one plane a page</source>
        <translation>페이지의 축이 %1인 TIFF. 페이지마다 평면 하나로 저장하세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a ZIP archive</source>
        <translation>ZIP 압축 파일</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a camera raw file (%1); export it as JPEG, PNG or TIFF to use it</source>
        <translation>카메라 RAW 파일(%1). 쓰려면 JPEG, PNG, TIFF로 내보내세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a companion file that macOS writes beside pictures</source>
        <translation>macOS가 이미지 곁에 만드는 부속 파일</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>a convolutional network</source>
        <translation>합성곱 신경망</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/networks.py"/>
        <location filename="../../studio/train/encoder.py"/>
        <source>a convolutional network such as resnet18</source>
        <translation>resnet18 같은 합성곱 신경망</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a drawing or document (%1), not a picture of pixels; export it as PNG to use it</source>
        <translation>픽셀 이미지가 아닌 그림이나 문서(%1). 쓰려면 PNG로 내보내세요</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a gzip archive</source>
        <translation>gzip 압축 파일</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a hidden file, left out</source>
        <translation>숨김 파일이라 제외함</translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>a hidden folder, not searched</source>
        <translation>숨김 폴더라 살펴보지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>a link that leads to itself</source>
        <translation>자기 자신을 가리키는 링크</translation>
    </message>
    <message>
        <location filename="../../studio/data/look.py"/>
        <source>a link to a file that is not there</source>
        <translation>없는 파일을 가리키는 링크</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>a part of a CZI file that is in several files; export it as one</source>
        <translation>여러 파일로 나뉜 CZI 파일의 일부. 하나로 내보내세요</translation>
    </message>
    <message>
        <location filename="../../studio/core/sizes.py"/>
        <source>a size on the disk such as 20GB, 500MB or 1.5TB</source>
        <translation>20GB, 500MB, 1.5TB 같은 디스크 크기</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>a tenth of it</source>
        <translation>10분의 1</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a video (%1), not a picture</source>
        <translation>이미지가 아닌 동영상(%1)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/start.py"/>
        <source>a vision transformer</source>
        <translation>비전 트랜스포머</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/networks.py"/>
        <location filename="../../studio/train/encoder.py"/>
        <source>a vision transformer such as vit_tiny</source>
        <translation>vit_tiny 같은 비전 트랜스포머</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>a web page (HTML), perhaps a failed download</source>
        <translation>웹 페이지(HTML). 아마 잘못 내려받은 파일</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>all zeros, perhaps an interrupted copy</source>
        <translation>모두 0임. 아마 복사하다 끊긴 파일</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>already holds a run</source>
        <translation>에는 이미 실행이 들어 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <location filename="../../studio/train/weights.py"/>
        <source>and %1 more</source>
        <translation>그 밖에 %1개</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>ascii</source>
        <translation>ascii</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>at chance</source>
        <translation>우연 수준</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>auto, all, cpu, cuda, cuda:N or mps</source>
        <translation>auto, all, cpu, cuda, cuda:N 또는 mps</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <source>auto, cpu, cuda, cuda:N or mps</source>
        <translation>auto, cpu, cuda, cuda:N, mps</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>bad</source>
        <translation>나쁨</translation>
    </message>
    <message>
        <location filename="../../studio/views/display.py"/>
        <source>blur, sigma %1 px</source>
        <translation>흐림, 시그마 %1픽셀</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>broken data stream</source>
        <translation>데이터 흐름이 끊김</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>by size</source>
        <translation>크기에 맞춤</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>can't allocate memory</source>
        <translation>메모리를 확보할 수 없음</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>cannot allocate memory</source>
        <translation>메모리를 할당할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>cannot be read (%1)</source>
        <translation>읽을 수 없음(%1)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>chance</source>
        <translation>우연 수준</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/atlas_out.py"/>
        <source>cluster %1</source>
        <translation>군집 %1</translation>
    </message>
    <message>
        <location filename="../../studio/methods/swav.py"/>
        <source>clustering</source>
        <translation>군집화</translation>
    </message>
    <message>
        <location filename="../../studio/methods/infonce.py"/>
        <location filename="../../studio/methods/moco.py"/>
        <location filename="../../studio/methods/moco_v2.py"/>
        <location filename="../../studio/methods/simclr.py"/>
        <source>contrastive</source>
        <translation>대조 학습</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>could not create a memory</source>
        <translation>메모리를 만들 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>could not create a primitive</source>
        <translation>프리미티브를 만들 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>cpu (%1, %2 threads)</source>
        <translation>cpu(%1, 스레드 %2개)</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <source>cropped</source>
        <translation>잘린 모습</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>cuda (%1)</source>
        <translation>cuda(%1)</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged %1: %2</source>
        <translation>손상된 %1: %2</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged %1: it declares %2 tiles, and the file has %3 bytes</source>
        <translation>손상된 %1: 타일 %2개를 선언하는데 파일은 %3바이트임</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged %1: its beginning is right but the rest makes no sense</source>
        <translation>손상된 %1: 앞부분은 맞지만 나머지를 알아볼 수 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>damaged CZI: a part is not where it should be</source>
        <translation>손상된 CZI: 일부가 제자리에 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>damaged CZI: a tile has another size than the directory says</source>
        <translation>손상된 CZI: 타일의 크기가 목록과 다름</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>damaged CZI: it declares %1 tiles</source>
        <translation>손상된 CZI: 타일 %1개를 선언함</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>damaged CZI: its directory makes no sense</source>
        <translation>손상된 CZI: 목록이 말이 되지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/data/tiff.py"/>
        <source>damaged TIFF: its pages have other sizes than its description says</source>
        <translation>손상된 TIFF: 페이지 크기가 설명과 다름</translation>
    </message>
    <message>
        <location filename="../../studio/data/tiff.py"/>
        <source>damaged TIFF: page %1 is missing</source>
        <translation>손상된 TIFF: %1페이지가 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>damaged: the file declares a size of %1x%2 pixels</source>
        <translation>손상됨: 파일에 적힌 크기가 %1x%2픽셀임</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>early</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>end of file</source>
        <translation>파일이 끝남</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>first loss</source>
        <translation>처음 손실</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>floor</source>
        <translation>하한</translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>global 1</source>
        <translation>큰 뷰 1</translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>global 2</source>
        <translation>큰 뷰 2</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>head %1</source>
        <translation>헤드 %1</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>high</source>
        <translation>높음</translation>
    </message>
    <message>
        <location filename="../../studio/train/encoder.py"/>
        <source>image_size %1</source>
        <translation>image_size %1</translation>
    </message>
    <message>
        <location filename="../../studio/runs/layout.py"/>
        <source>is not empty</source>
        <translation>이(가) 비어 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../studio/data/mix.py"/>
        <source>it has %1 channel; channel %2 is not there</source>
        <translation>채널이 %1개이며 %2번 채널은 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/mix.py"/>
        <source>it has %1 channels; channel %2 is not there</source>
        <translation>채널이 %1개이며 %2번 채널은 없음</translation>
    </message>
    <message>
        <location filename="../../studio/train/checkpoint.py"/>
        <source>it holds a tensor %1</source>
        <translation>텐서 %1이(가) 들어 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/runs/inside.py"/>
        <source>it is larger than %1 bytes</source>
        <translation>%1바이트보다 큽니다</translation>
    </message>
    <message>
        <location filename="../../studio/core/json_text.py"/>
        <source>it is nested too deep</source>
        <translation>너무 깊이 겹쳐 있음</translation>
    </message>
    <message>
        <location filename="../../studio/data/shards.py"/>
        <source>it is no tar file, or damaged</source>
        <translation>tar 파일이 아니거나 손상됨</translation>
    </message>
    <message>
        <location filename="../../studio/runs/inside.py"/>
        <source>it is not a plain file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../studio/data/own.py"/>
        <source>it is not what the studio writes</source>
        <translation>스튜디오가 쓰는 형식이 아님</translation>
    </message>
    <message>
        <location filename="../../studio/runs/inside.py"/>
        <source>it leads outside the run's folder</source>
        <translation>실행 폴더 밖으로 이어집니다</translation>
    </message>
    <message>
        <location filename="../../studio/export/verify.py"/>
        <source>it said nothing</source>
        <translation>아무 말도 없었음</translation>
    </message>
    <message>
        <location filename="../../studio/data/dicom.py"/>
        <source>its compression (%1) needs another package: %2</source>
        <translation>이 압축(%1)에는 다른 패키지가 필요함: %2</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <location filename="../../studio/data/tiff.py"/>
        <source>its compression (%1) needs the package imagecodecs: %2</source>
        <translation>이 압축(%1)에는 imagecodecs 패키지가 필요함: %2</translation>
    </message>
    <message>
        <location filename="../../studio/train/checkpoint.py"/>
        <source>its tensor %1 fits no parameter</source>
        <translation>텐서 %1에 맞는 매개변수가 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>its tensor %1 is not of this network</source>
        <translation>텐서 %1은(는) 이 신경망의 것이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../studio/train/tensors.py"/>
        <source>its tensors are not those of this network: %1</source>
        <translation>텐서가 이 신경망의 것이 아닙니다: %1</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>its title or presets are empty</source>
        <translation>제목이나 프리셋이 비어 있음</translation>
    </message>
    <message>
        <location filename="../../studio/methods/lejepa.py"/>
        <source>joint embedding</source>
        <translation>결합 임베딩</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>k-NN: labelled pictures with neighbours of their own kind (95 % interval)</source>
        <translation>k-NN: 같은 종류의 이웃을 가진 레이블 이미지(95 % 구간)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>knn</source>
        <translation>k-NN</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>last loss</source>
        <translation>마지막 손실</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>learning</source>
        <translation>배우는 중</translation>
    </message>
    <message>
        <location filename="../../studio/data/left_out.py"/>
        <source>left out by you</source>
        <translation>직접 제외함</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>linear</source>
        <translation>선형 프로브</translation>
    </message>
    <message>
        <location filename="../../studio/views/crops.py"/>
        <source>local %1</source>
        <translation>작은 뷰 %1</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>loss by chance</source>
        <translation>우연 수준의 손실</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>lr</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>mask</source>
        <translation>마스크</translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>masked</source>
        <translation>가린 모습</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>mean over heads</source>
        <translation>헤드 평균</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>mps (Apple GPU)</source>
        <translation>mps(Apple GPU)</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>no gain</source>
        <translation>나아지지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>no permission to read the file</source>
        <translation>파일을 읽을 권한이 없음</translation>
    </message>
    <message>
        <location filename="../../studio/core/choose.py"/>
        <location filename="../../studio/core/knobs.py"/>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../studio/runs/curves.py"/>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <source>not a file (%1)</source>
        <translation>파일이 아님(%1)</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>not a picture file (%1)</source>
        <translation>이미지 파일이 아님(%1)</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>not a picture: a companion file that macOS writes beside pictures</source>
        <translation>이미지가 아님: macOS가 이미지 곁에 만드는 부속 파일</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>not a picture: the content is %1</source>
        <translation>이미지가 아님: 내용이 %1임</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>not enough image data</source>
        <translation>이미지 데이터가 모자람</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>not enough memory</source>
        <translation>메모리가 모자람</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>not enough memory to decode it</source>
        <translation>디코딩할 메모리가 모자람</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/score.py"/>
        <location filename="../../studio/runs/curves.py"/>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>of no picture format known here</source>
        <translation>알 수 없는 이미지 형식</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>one of %1</source>
        <translation>%1 중 하나</translation>
    </message>
    <message>
        <location filename="../../studio/train/again.py"/>
        <source>one process</source>
        <translation>프로세스 하나</translation>
    </message>
    <message>
        <location filename="../../studio/jobs/carry.py"/>
        <source>or a %1 file</source>
        <translation>또는 %1 파일</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <location filename="../../studio/insight/reconstruction.py"/>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <source>original</source>
        <translation>원본</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>out of memory</source>
        <translation>메모리 부족</translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>pasted</source>
        <translation>채워 넣은 모습</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <location filename="../../studio/runs/layout.py"/>
        <source>picture</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>pictures</source>
        <translation>이미지</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>pictures a second</source>
        <translation>초당 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/insight/map.py"/>
        <source>pip install openTSNE; the map by principal components needs nothing.</source>
        <translation>pip install openTSNE를 실행하세요. 주성분으로 그린 지도에는 아무것도 필요 없습니다.</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>premature end</source>
        <translation>너무 일찍 끝남</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <location filename="../../studio/methods/rotation.py"/>
        <source>pretext</source>
        <translation>사전 과제</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>put together by the network</source>
        <translation>신경망이 맞춘 모습</translation>
    </message>
    <message>
        <location filename="../../studio/insight/reconstruction.py"/>
        <source>raw output</source>
        <translation>신경망이 낸 그대로</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>raw pixels</source>
        <translation>픽셀 그대로</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <source>reconstruction</source>
        <translation>복원</translation>
    </message>
    <message>
        <location filename="../../studio/methods/barlow_twins.py"/>
        <location filename="../../studio/methods/vicreg.py"/>
        <source>redundancy reduction</source>
        <translation>중복 줄이기</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>right: %1, %2 sure</source>
        <translation>맞음: %1, 확신 %2</translation>
    </message>
    <message>
        <location filename="../../studio/export/torchvision.py"/>
        <source>safetensors or onnx</source>
        <translation>safetensors 또는 onnx</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>same pictures</source>
        <translation>같은 이미지</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>same views</source>
        <translation>같은 뷰</translation>
    </message>
    <message>
        <location filename="../../studio/core/notices.py"/>
        <source>see its text</source>
        <translation>본문을 보세요</translation>
    </message>
    <message>
        <location filename="../../studio/methods/byol.py"/>
        <location filename="../../studio/methods/dino.py"/>
        <location filename="../../studio/methods/simsiam.py"/>
        <source>self-distillation</source>
        <translation>자기 증류</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>shuffled</source>
        <translation>섞은 모습</translation>
    </message>
    <message>
        <location filename="../../studio/insight/attention.py"/>
        <source>similarity map</source>
        <translation>유사도 지도</translation>
    </message>
    <message>
        <location filename="../../studio/data/kinds.py"/>
        <source>sound or video</source>
        <translation>소리 또는 동영상</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>standing still</source>
        <translation>제자리</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>step %1: %2</source>
        <translation>스텝 %1: %2</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../studio/insight/verdict.py"/>
        <source>ten times as much</source>
        <translation>10배</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>the checkpoint of step %1 stays</source>
        <translation>%1단계의 체크포인트는 남아 있습니다</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the disk reports a read error</source>
        <translation>디스크가 읽기 오류를 알림</translation>
    </message>
    <message>
        <location filename="../../studio/data/tiff.py"/>
        <source>the file ends before its pages do</source>
        <translation>페이지가 끝나기 전에 파일이 끝남</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>the file ends before its parts do</source>
        <translation>일부가 끝나기 전에 파일이 끝남</translation>
    </message>
    <message>
        <location filename="../../studio/data/czi.py"/>
        <source>the file ends before its tiles do</source>
        <translation>타일이 끝나기 전에 파일이 끝남</translation>
    </message>
    <message>
        <location filename="../../studio/data/stacks.py"/>
        <source>the file has %1 page; page %2 is not there</source>
        <translation>파일에 %1페이지가 있으며 %2페이지는 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/stacks.py"/>
        <source>the file has %1 pages; page %2 is not there</source>
        <translation>파일에 %1페이지가 있으며 %2페이지는 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <location filename="../../studio/data/look.py"/>
        <source>the file has 1 page; page %1 is not there</source>
        <translation>파일에 1페이지뿐이며 %1페이지는 없음</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>the file has none</source>
        <translation>파일에 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file is cut short (truncated %1)</source>
        <translation>파일이 중간에 끊김(잘린 %1)</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file is empty</source>
        <translation>파일이 비어 있음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file is gone</source>
        <translation>파일이 사라짐</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the file's name is too long to open</source>
        <translation>파일 이름이 너무 길어 열 수 없음</translation>
    </message>
    <message>
        <location filename="../../studio/data/scan.py"/>
        <source>the folder cannot be opened: %1</source>
        <translation>폴더를 열 수 없음: %1</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the network drive does not answer</source>
        <translation>네트워크 드라이브가 응답하지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>the network drive lost the file</source>
        <translation>네트워크 드라이브에서 파일이 사라짐</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>the puzzle</source>
        <translation>퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/core/spec.py"/>
        <location filename="../../studio/train/again.py"/>
        <source>the run specification</source>
        <translation>실행 명세</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>the studio</source>
        <translation>스튜디오</translation>
    </message>
    <message>
        <location filename="../../studio/train/weights.py"/>
        <source>their shape differs or the file has none</source>
        <translation>모양이 다르거나 파일에 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/methods/__init__.py"/>
        <source>there is a method of that name already</source>
        <translation>그 이름의 방법이 이미 있음</translation>
    </message>
    <message>
        <location filename="../../studio/train/stretch.py"/>
        <source>there is no checkpoint yet</source>
        <translation>아직 체크포인트가 없습니다</translation>
    </message>
    <message>
        <location filename="../../studio/data/stacks.py"/>
        <source>there is no picture in it</source>
        <translation>이미지가 들어 있지 않음</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>there is no setting %1 in %2 (known: %3)</source>
        <translation>%2에는 %1 설정이 없습니다(있는 설정: %3)</translation>
    </message>
    <message>
        <location filename="../../studio/export/torchvision.py"/>
        <source>timm, safetensors or onnx</source>
        <translation>timm, safetensors, onnx</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large for what is in it: %1x%2 is %3 megapixels, and the file has %4 bytes</source>
        <translation>내용에 비해 너무 큼: %1x%2는 %3메가픽셀인데 파일은 %4바이트임</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large: %1x%2 is %3 megapixels; the limit is %4</source>
        <translation>너무 큼: %1x%2는 %3메가픽셀이며 한도는 %4</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large: decoding it takes %1 GB of memory; the limit is %2</source>
        <translation>너무 큼: 디코딩에 메모리 %1 GB가 필요하며 한도는 %2</translation>
    </message>
    <message>
        <location filename="../../studio/data/stacks.py"/>
        <source>too large: it has %1 pages; the limit is %2</source>
        <translation>너무 큼: %1페이지이며 한도는 %2</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large: its numbers take %1 GB; the limit is %2</source>
        <translation>너무 큼: 숫자가 %1GB를 차지함. 한도는 %2</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too large: more than %1 megapixels</source>
        <translation>너무 큼: %1메가픽셀 초과</translation>
    </message>
    <message>
        <location filename="../../studio/data/decode.py"/>
        <source>too large: the file has more than %1 MB</source>
        <translation>너무 큼: 파일이 %1 MB를 넘음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too many files are open at once</source>
        <translation>한꺼번에 열린 파일이 너무 많음</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>too small: %1x%2 pixels; the shorter side must be at least %3</source>
        <translation>너무 작음: %1x%2픽셀. 짧은 변이 적어도 %3픽셀이어야 함</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>training time</source>
        <translation>학습 시간</translation>
    </message>
    <message>
        <location filename="../../studio/core/knobs.py"/>
        <source>true or false</source>
        <translation>참 또는 거짓</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>turned by %1</source>
        <translation>%1 돌림</translation>
    </message>
    <message>
        <location filename="../../studio/data/reasons.py"/>
        <source>unexpected end</source>
        <translation>갑자기 끝남</translation>
    </message>
    <message>
        <location filename="../../studio/train/device.py"/>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>untrained</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <location filename="../../studio/methods/context_encoder.py"/>
        <location filename="../../studio/methods/mae.py"/>
        <source>what it sees</source>
        <translation>신경망이 보는 것</translation>
    </message>
    <message>
        <location filename="../../studio/data/stacks.py"/>
        <source>which the installed app does not have; use the Python package</source>
        <translation>설치된 앱에는 없으며 파이썬 패키지를 쓰세요</translation>
    </message>
    <message>
        <location filename="../../studio/methods/jigsaw.py"/>
        <source>whole puzzle</source>
        <translation>온전한 퍼즐</translation>
    </message>
    <message>
        <location filename="../../studio/methods/rotation.py"/>
        <source>wrong: %1, %2 sure</source>
        <translation>틀림: %1, 확신 %2</translation>
    </message>
    <message>
        <location filename="../../studio/runs/report.py"/>
        <source>yes</source>
        <translation>예</translation>
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
