namespace Juluo.Reception;

/// <summary>Notifications about visitors: to their host on arrival; to reception about an unknown host or a visit request.</summary>
internal sealed class VisitorNotices(Notifier notifier)
{
    public const string Came = "reception.visitor";
    public const string Asks = "reception.visitor-asks";
    public const string Requests = "reception.visit-requested";

    public static readonly IReadOnlyList<NotificationKind> Kinds =
    [
        new(Came, NotificationWay.AtOnce, SpacesModule.Book),
        new(Asks, NotificationWay.AtOnce, SpacesModule.Reception),
        new(Requests, NotificationWay.AtOnce, SpacesModule.Reception),
    ];

    public async Task Arrived(Visitor visitor, CancellationToken stop)
    {
        if (visitor.Host is { } host)
            await notifier.Notify(
                host,
                new(Came, $"visitor:{visitor.Id}:came", "reception.told.visitor-came", new { name = Called(visitor) }, "/me/visitors")
                {
                    Quote = visitor.Note,
                },
                stop
            );
        else if (visitor.AskedFor is { } asked)
            await notifier.NotifyPermitted(
                SpacesModule.Reception,
                new(Asks, $"visitor:{visitor.Id}:asks", "reception.told.visitor-asks", new { name = Called(visitor), asked }, "/visitors"),
                stop,
                visitor.Site
            );
    }

    /// <summary>Notifies reception of a visit request to answer.</summary>
    public Task Asked(VisitorId id, VisitorStore.New who, CancellationToken stop) =>
        notifier.NotifyPermitted(
            SpacesModule.Reception,
            new(
                Requests,
                $"visitor:{id}:requested",
                who.Pass is null ? "reception.told.visit-requested" : "reception.told.day-pass-requested",
                new
                {
                    name = who.Details.Name,
                    day = who.ExpectedOn,
                    time = who.ExpectedTime is { } minute ? WallClock.Text(minute) : "",
                },
                "/visitors"
            )
            {
                Quote = who.Details.Note,
            },
            stop,
            who.Site
        );

    /// <summary>Notifies the host of a cancelled visit, or reception if the visitor has no host.</summary>
    public Task CalledOff(Visitor visitor, CancellationToken stop)
    {
        Notification said = new(
            visitor.Host is null ? Requests : Came,
            $"visitor:{visitor.Id}:called-off",
            "reception.told.visit-called-off",
            new { name = Called(visitor), day = visitor.ExpectedOn },
            visitor.Host is null ? "/visitors" : "/me/visitors"
        );
        return visitor.Host is { } host
            ? notifier.Notify(host, said, stop)
            : notifier.NotifyPermitted(SpacesModule.Reception, said, stop, visitor.Site);
    }

    private static string Called(Visitor visitor) => visitor.Company is { } company ? $"{visitor.Name} ({company})" : visitor.Name;
}
