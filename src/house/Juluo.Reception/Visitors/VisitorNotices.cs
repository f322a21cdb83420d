namespace Juluo.Reception;

/// <summary>What people are told about visitors: their host when they arrive; reception when somebody asks for a person whom nobody knows.</summary>
internal sealed class VisitorNotices(Notifier notifier)
{
    public const string Came = "reception.visitor";
    public const string Asks = "reception.visitor-asks";

    public static readonly IReadOnlyList<NotificationKind> Kinds =
    [
        new(Came, NotificationWay.AtOnce, SpacesModule.Book),
        new(Asks, NotificationWay.AtOnce, SpacesModule.Reception),
    ];

    public async Task Arrived(Visitor visitor, CancellationToken stop)
    {
        if (visitor.Host is { } host)
            await notifier.Tell(
                host,
                new(Came, $"visitor:{visitor.Id}:came", "reception.told.visitor-came", new { name = Called(visitor) }, "/me/visitors")
                {
                    Quote = visitor.Note,
                },
                stop
            );
        else if (visitor.AskedFor is { } asked)
            await notifier.TellPermitted(
                SpacesModule.Reception,
                new(Asks, $"visitor:{visitor.Id}:asks", "reception.told.visitor-asks", new { name = Called(visitor), asked }, "/visitors"),
                stop,
                visitor.Site
            );
    }

    private static string Called(Visitor visitor) => visitor.Company is { } company ? $"{visitor.Name} ({company})" : visitor.Name;
}
