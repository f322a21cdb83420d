namespace Juluo.Events;

/// <summary>Permissions for events.</summary>
public static class EventRights
{
    public const string Join = "events.join";
    public const string Host = "events.host";
    public const string Manage = "events.manage";
    internal const string Notices = "events.event";

    /// <summary>Returns true if the caller may change and cancel the event: its hosts, and those who manage all events.</summary>
    internal static bool Changes(this Caller caller, Event of) => caller.May(Manage) || (of.IsHostedBy(caller.Person) && caller.May(Join));
}
