namespace Juluo.Casework;

/// <summary>A request for a document, or for one page of it.</summary>
/// <param name="Question">The form's question.</param>
/// <param name="Item">The document among those of the question; empty for the question's own document.</param>
/// <param name="Page">The page, or null for all of it.</param>
/// <param name="SentAt">The time at which something was sent in response.</param>
/// <param name="SettledAt">The time at which the document was accepted or no longer needed.</param>
public sealed record DocumentRequest(
    DocumentRequestId Id,
    string Question,
    string Item,
    int? Page,
    DocumentFault Why,
    string? Note,
    Instant AskedAt,
    Instant? SentAt,
    Instant? SettledAt
)
{
    public const int MostNote = 500;
    public const int Most = 30;

    /// <summary>The key of the document in the form: its question, with the document after a slash if the question has several.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Document => Item.Length == 0 ? Question : $"{Question}/{Item}";

    public bool Waits => SentAt is null && SettledAt is null;
}

/// <summary>The reason for which a document is requested.</summary>
[Named("document-fault")]
public enum DocumentFault
{
    Missing,
    Dark,
    CutOff,
    OtherDocument,
    Outdated,
}
