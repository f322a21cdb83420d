namespace Juluo.Delivery;

/// <summary>A notification about one fact, sent to each recipient at most once.</summary>
/// <param name="Kind">A kind that a module declares in <see cref="Module.Notifications"/>.</param>
/// <param name="Key">Names the fact, e.g. <c>decision:…:closed</c>; no one is notified twice of the same key.</param>
/// <param name="Sentence">Catalogue key of the inbox line and the email's subject. The email continues with <c>{Sentence}.more</c>, and <c>{Sentence}.button</c> is the label of its button.</param>
/// <param name="With">
/// The sentence's arguments: numbers, times, dates, money, typed text; things with names in both languages as <see cref="LocalizedText"/>, because the reader's
/// language is unknown.
/// </param>
/// <param name="Path">The page that it is about. Opening that page marks the notification as read.</param>
public sealed record Notification(string Kind, string Key, string Sentence, object? With, string Path)
{
    /// <summary>Text written by a person, shown below the sentence; null if there is none.</summary>
    public string? Quote { get; init; }

    /// <summary>The thread of its email, if it differs from the one in the key: see <see cref="Delivery.Mail.Thread"/>.</summary>
    public string? Thread { get; init; } = MailThread.Of(Key);

    /// <summary>The email's text if it contains more than the sentence and the link.</summary>
    public NotificationText? Mail { get; init; }

    /// <summary>The person who caused the event; they are not notified themselves. Null if no person did.</summary>
    public PersonId? By { get; init; }

    /// <summary>True if a separate email tells the same: the notification appears in the inbox only.</summary>
    public bool SaidByAnotherMail { get; init; }

    /// <summary>The time that its email waits in the queue, so that its action can be undone: see <see cref="Notifier.TakeBack"/>.</summary>
    public NodaTime.Duration Wait { get; init; } = NodaTime.Duration.Zero;
}

/// <summary>An email text of a notification that contains more than its sentence, in the language of its only recipient.</summary>
/// <param name="Text">Plain text; the sentence is its subject.</param>
/// <param name="Button">The label of its button.</param>
/// <param name="Path">The path to which the button leads.</param>
public sealed record NotificationText(string Text, string Button, string Path)
{
    /// <summary>Further buttons; each replaces the paragraph that consists of its address.</summary>
    public IReadOnlyList<(string Label, string Path)> Also { get; init; } = [];
}
