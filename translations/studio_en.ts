<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>studio::SidePanel</name>
    <message numerus="yes">
        <source>%n matrices</source>
        <translation>
            <numerusform>%n matrix</numerusform>
            <numerusform>%n matrices</numerusform>
        </translation>
    </message>
</context>
</TS>
