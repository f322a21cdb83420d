namespace Juluo.Web;

/// <summary>Something that waits for a person to act.</summary>
/// <param name="Kind">The catalogues say under <c>waiting.</c> and this what it is, and under <c>waiting.….next</c> the next step.</param>
/// <param name="What">Which one it is.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="Since">When it came.</param>
/// <param name="Due">The moment by which it is to be done, exclusive: for a whole day, the midnight after it. Null: no date was promised.</param>
/// <param name="Owner">The person who has taken it; null: no one has yet.</param>
public sealed record WaitingItem(
    string Kind,
    LocalizedText What,
    string Path,
    NodaTime.Instant Since,
    NodaTime.Instant? Due = null,
    string? Owner = null
)
{
    /// <summary>The person whose name says which one it is, in place of <see cref="What"/>. Names are looked up once for all that is listed, and not where it is only counted.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PersonId? About { get; init; }

    /// <summary>The person whose name is to be in <see cref="Owner"/>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PersonId? OwnedBy { get; init; }

    internal WaitingItem Named(IReadOnlyDictionary<PersonId, string> names) =>
        this with
        {
            What = About is { } about ? new(names.GetValueOrDefault(about) ?? "") : What,
            Owner = OwnedBy is { } owner ? names.GetValueOrDefault(owner) : Owner,
        };
}
