<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AtlasBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>%n file name(s) written to {file}.</source>
        <translation>
            <numerusform>%n file name written to {file}.</numerusform>
            <numerusform>%n file names written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>%n picture(s) taken back into training.</source>
        <translation>
            <numerusform>%n picture taken back into training.</numerusform>
            <numerusform>%n pictures taken back into training.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/atlas_board.py"/>
        <source>%n picture(s) will be left out of training from now on. No file was touched.</source>
        <translation>
            <numerusform>%n picture will be left out of training from now on. No file was touched.</numerusform>
            <numerusform>%n pictures will be left out of training from now on. No file was touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinBox</name>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/bin_box.py"/>
        <source>Move %n runs to the bin?</source>
        <translation>
            <numerusform>Move %n run to the bin?</numerusform>
            <numerusform>Move %n runs to the bin?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClustersBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/clusters.py"/>
        <source>%n picture(s) in folders under {place}.</source>
        <translation>
            <numerusform>%n picture in folders under {place}.</numerusform>
            <numerusform>%n pictures in folders under {place}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>%n picked</source>
        <translation>
            <numerusform>%n picked</numerusform>
            <numerusform>%n picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/group_panel.py"/>
        <source>Leave out %n picture(s)</source>
        <translation>
            <numerusform>Leave out %n picture</numerusform>
            <numerusform>Leave out %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/map.py"/>
        <source>%n picture(s) say themselves when they were taken; of the others it is the file's date.</source>
        <translation>
            <numerusform>%n picture says itself when it was taken; of the others it is the file's date.</numerusform>
            <numerusform>%n pictures say themselves when they were taken; of the others it is the file's date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeighboursBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/neighbours.py"/>
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreBoard</name>
    <message numerus="yes">
        <location filename="../../studio/ui/boards/score.py"/>
        <source>%n more picture(s) for “{name}”.</source>
        <translation>
            <numerusform>%n more picture for “{name}”.</numerusform>
            <numerusform>%n more pictures for “{name}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message numerus="yes">
        <location filename="../../studio/ui/widgets/gallery.py"/>
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
</TS>
