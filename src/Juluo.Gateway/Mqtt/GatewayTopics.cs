namespace Juluo.Gateway;

/// <summary>How the topics of one gateway are called. The server writes the first three, the gateway the last.</summary>
public sealed record GatewayTopics(Guid Community, Guid Gateway)
{
    /// <summary>What the server hears.</summary>
    public const string Heard = $"{Root}/+/+/{EventsWord}";
    private const string Root = "juluo";
    private const string EventsWord = "events";

    /// <summary>Retained: the broker gives it to a gateway that comes back.</summary>
    public string Grants => $"{Root}/{Community}/{Gateway}/grants";

    public string Commands => $"{Root}/{Community}/{Gateway}/commands";

    public string Taken => $"{Root}/{Community}/{Gateway}/taken";

    public string Events => $"{Root}/{Community}/{Gateway}/{EventsWord}";

    /// <returns>Null: no topic of a gateway's events.</returns>
    public static GatewayTopics? OfEvents(string topic) =>
        topic.Split('/') is [Root, var community, var gateway, EventsWord]
        && Guid.TryParseExact(community, "D", out var of)
        && Guid.TryParseExact(gateway, "D", out var id)
            ? new(of, id)
            : null;
}
