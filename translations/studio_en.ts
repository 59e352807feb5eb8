<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropTexts</name>
    <message numerus="yes">
        <source>Only the first run and the first configuration were opened, %n more were left out.</source>
        <translation>
            <numerusform>Only the first run and the first configuration were opened, %n more was left out.</numerusform>
            <numerusform>Only the first run and the first configuration were opened, %n more were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>stopped after %Ln step(s)</source>
        <translation>
            <numerusform>stopped after %Ln step</numerusform>
            <numerusform>stopped after %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ImageControls</name>
    <message numerus="yes">
        <source>Keeps the first %n pieces.</source>
        <translation>
            <numerusform>Keeps the first piece.</numerusform>
            <numerusform>Keeps the first %n pieces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::PlanWords</name>
    <message numerus="yes">
        <source>The reduction has only %n allocation(s): the budget falls in big steps, and a triplet that is cut too early has little chance to come back. Take a smaller ΔT.</source>
        <translation>
            <numerusform>The reduction has only %n allocation: the budget falls in one big step, and a triplet that is cut too early has little chance to come back. Take a smaller ΔT.</numerusform>
            <numerusform>The reduction has only %n allocations: the budget falls in big steps, and a triplet that is cut too early has little chance to come back. Take a smaller ΔT.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::PlannerPage</name>
    <message numerus="yes">
        <source>%n allocation(s)</source>
        <translation>
            <numerusform>%n allocation</numerusform>
            <numerusform>%n allocations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::RunNotices</name>
    <message numerus="yes">
        <source>%Ln run(s) wait in the queue, which is paused.</source>
        <translation>
            <numerusform>%Ln run waits in the queue, which is paused.</numerusform>
            <numerusform>%Ln runs wait in the queue, which is paused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::RunTable</name>
    <message numerus="yes">
        <source>%n run(s) side by side.</source>
        <translation>
            <numerusform>%n run.</numerusform>
            <numerusform>%n runs side by side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n run(s)</source>
        <translation>
            <numerusform>%1, %n run</numerusform>
            <numerusform>%1, %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::SettingDifferences</name>
    <message numerus="yes">
        <source>%n setting(s) differ.</source>
        <translation>
            <numerusform>%n setting differs.</numerusform>
            <numerusform>%n settings differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ShownConfig</name>
    <message numerus="yes">
        <source>%n matrices</source>
        <translation>
            <numerusform>%n matrix</numerusform>
            <numerusform>%n matrices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::Takeaways</name>
    <message numerus="yes">
        <source>%n rows are in the clipboard.</source>
        <translation>
            <numerusform>%n row is in the clipboard.</numerusform>
            <numerusform>%n rows are in the clipboard.</numerusform>
        </translation>
    </message>
</context>
</TS>
