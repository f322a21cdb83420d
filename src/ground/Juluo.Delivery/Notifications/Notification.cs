namespace Juluo.Delivery;

/// <summary>One fact to tell people.</summary>
/// <param name="Kind">One that a module declares in <see cref="Module.Notifications"/>.</param>
/// <param name="Key">Names the fact, e.g. <c>decision:…:closed</c>; no one is notified of the same twice.</param>
/// <param name="Sentence">Catalogue key: the line of the inbox and the subject of the mail. The mail goes on with the words of
/// <c>{Sentence}.more</c>, and its button bears those of <c>{Sentence}.button</c>.</param>
/// <param name="With">The sentence's arguments: numbers, instants, days, money, what people wrote; what has a name in both
/// languages as <see cref="LocalizedText"/>, for the sender does not know who reads.</param>
/// <param name="Path">The page that it is about. Opening that page marks the notification as read.</param>
public sealed record Notification(string Kind, string Key, string Sentence, object? With, string Path)
{
    /// <summary>A person's own words, shown under the sentence.</summary>
    public string? Quote { get; init; }

    /// <summary>The thread of its mail, if it differs from the one in the key: see <see cref="Delivery.Mail.Thread"/>.</summary>
    public string? Thread { get; init; } = MailThread.Of(Key);

    /// <summary>What its mail says instead of the sentence and the path alone.</summary>
    public NotificationText? Mail { get; init; }

    /// <summary>The person who did it: they know, and get none.</summary>
    public PersonId? By { get; init; }

    /// <summary>Another mail says it, so that of this there is none: it stands in the inbox only.</summary>
    public bool SaidByAnotherMail { get; init; }

    /// <summary>How long its mail stays in the queue, so that the action it tells can be undone: see <see cref="Notifier.TakeBack"/>.</summary>
    public NodaTime.Duration Wait { get; init; } = NodaTime.Duration.Zero;
}

/// <summary>The mail of a notification that says more than its sentence, in the language of its one reader.</summary>
/// <param name="Text">Plain text; the sentence is its subject.</param>
/// <param name="Button">The label of its button.</param>
/// <param name="Path">Where the button leads.</param>
public sealed record NotificationText(string Text, string Button, string Path)
{
    /// <summary>Further buttons, each beside the paragraph of the text that is its address.</summary>
    public IReadOnlyList<(string Label, string Path)> Also { get; init; } = [];
}
