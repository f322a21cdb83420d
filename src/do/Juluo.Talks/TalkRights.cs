namespace Juluo.Talks;

/// <summary>Permissions for talks.</summary>
internal static class TalkRights
{
    public const string Give = "talks.give";
    public const string Notices = "talks.talk";

    /// <summary>Returns true if the caller may change, move and remove a talk: its speaker, and those who may change the event.</summary>
    public static bool Changes(this Caller caller, Talk talk, EventDate of) =>
        of.MayChange || (talk.Speaker is { } speaker && speaker == caller.Person && caller.May(Give));
}
