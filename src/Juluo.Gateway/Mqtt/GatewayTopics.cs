namespace Juluo.Gateway;

/// <summary>The topics of one gateway. The server publishes the first three, the gateway the last.</summary>
public sealed record GatewayTopics(Guid Community, Guid Gateway)
{
    /// <summary>The topic filter that the server subscribes to.</summary>
    public const string Heard = $"{Root}/+/+/{EventsWord}";
    private const string Root = "juluo";
    private const string EventsWord = "events";

    /// <summary>A retained topic: the broker sends it to a gateway that reconnects.</summary>
    public string Grants => $"{Root}/{Community}/{Gateway}/grants";

    public string Commands => $"{Root}/{Community}/{Gateway}/commands";

    public string Taken => $"{Root}/{Community}/{Gateway}/taken";

    public string Events => $"{Root}/{Community}/{Gateway}/{EventsWord}";

    /// <returns>The gateway's topics; null if it is not a topic for a gateway's events.</returns>
    public static GatewayTopics? OfEvents(string topic) =>
        topic.Split('/') is [Root, var community, var gateway, EventsWord]
        && Guid.TryParseExact(community, "D", out var of)
        && Guid.TryParseExact(gateway, "D", out var id)
            ? new(of, id)
            : null;
}
