namespace Juluo.Web;

/// <summary>An open item: an answer, a decision or a handover that waits for a person.</summary>
/// <param name="Kind">The kind of item: the catalogues describe it under <c>waiting.</c> and this name, and its next step under <c>waiting.….next</c>.</param>
/// <param name="What">The title that identifies the item.</param>
/// <param name="Path">The path of the page to act on it.</param>
/// <param name="Since">The time at which it arrived.</param>
/// <param name="Due">The deadline, exclusive: for a whole day, the midnight after it. Null: no date was promised.</param>
/// <param name="Owner">The name of the person who has taken it; null if no one has.</param>
public sealed record WaitingItem(
    string Kind,
    LocalizedText What,
    string Path,
    NodaTime.Instant Since,
    NodaTime.Instant? Due = null,
    string? Owner = null
)
{
    /// <summary>The person whose name identifies the item, in place of <see cref="What"/>. Names are looked up once for the whole list, and not if items are only counted.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PersonId? About { get; init; }

    /// <summary>The person whose name is shown as <see cref="Owner"/>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PersonId? OwnedBy { get; init; }

    internal WaitingItem Named(IReadOnlyDictionary<PersonId, string> names) =>
        this with
        {
            What = About is { } about ? new(names.GetValueOrDefault(about) ?? "") : What,
            Owner = OwnedBy is { } owner ? names.GetValueOrDefault(owner) : Owner,
        };
}
