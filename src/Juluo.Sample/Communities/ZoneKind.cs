namespace Juluo.Sample;

public enum ZoneKind
{
    Quiet,
    BigTable,
    Studio,
    Kitchen,
    MeetingRoom,
    Terrace,
    Hall,
}
