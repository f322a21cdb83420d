namespace Juluo.Delivery;

/// <summary>Arguments of a message that is formatted later for readers of several languages: stored as JSON; names, times, dates and amounts are formatted for each reader.</summary>
internal static class MessageArguments
{
    public static string Write(object? with) => with is null ? "{}" : JsonSerializer.Serialize(with, with.GetType(), Json.Options);

    // Not an overload of Say: with a string argument, the method of Words would be chosen.
    public static string Retell(this Words words, string sentence, string arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        var values = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.OrdinalIgnoreCase);
        return words.Say(sentence, (IReadOnlyDictionary<string, object?>)values);
    }

    private static object? Read(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            JsonValueKind.Object when value.TryGetProperty("zh", out _) => value.Deserialize<LocalizedText>(Json.Options),
            JsonValueKind.Object when value.TryGetProperty("minor", out _) => value.Deserialize<Money>(Json.Options),
            JsonValueKind.String when value.GetString() is var text && InstantPattern.ExtendedIso.Parse(text!) is { Success: true } at =>
                at.Value,
            JsonValueKind.String when LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true } day => day.Value,
            _ => value.ToString(),
        };
}
