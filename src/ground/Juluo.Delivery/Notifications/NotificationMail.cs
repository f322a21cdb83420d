namespace Juluo.Delivery;

/// <summary>Sends notifications as emails: one each, or one digest per day. Each email has a link to unsubscribe from its kind.</summary>
public sealed class NotificationMail(
    UnitOfWork work,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address,
    Unsubscription unsubscription
)
{
    private const int MostInDigest = 20;
    private const int MostOfQuote = 1000;

    /// <summary>Suffixes of the key of a notification's sentence: the email's further text, and the label of its button.</summary>
    public const string More = ".more";
    public const string Button = ".button";

    /// <summary>A notification as a line of a digest. <c>Sentence</c> is a catalogue key; <c>Arguments</c> are its arguments as JSON.</summary>
    internal sealed record Line(string Sentence, string Arguments);

    public static string Key(Guid notification) => $"notification:{notification}";

    internal Task<bool> Send(Recipient reader, Guid notification, Notification what, Duration wait, CancellationToken stop)
    {
        var words = WordsOf(reader);
        var link = address.Of(work.Community, what.Mail?.Path ?? what.Path, words.Language);
        var with = MessageArguments.Write(what.With);
        var sentence = words.Retell(what.Sentence, with);
        if (what.Mail is { } own)
            return Send(
                Key(notification),
                reader,
                words,
                sentence,
                new(own.Text),
                [.. own.Also.Select(a => (a.Label, address.Of(work.Community, a.Path, words.Language))), (own.Button, link)],
                what.Kind,
                what.Thread,
                wait,
                stop
            );
        var text = new StringBuilder(words.Say("notification.mail.greeting", new { name = reader.Name })).Append("\n\n").Append(sentence);
        if (what.Quote is { Length: > 0 } quote)
            text.Append("\n\n").Append(PlainText.Cut(quote, MostOfQuote));
        // The subject has stated the event; the email continues with the consequences and what to do.
        if (words.Find(what.Sentence + More) is not null)
            text.Append("\n\n").Append(words.Retell(what.Sentence + More, with));
        var button = words.Find(what.Sentence + Button) ?? words["notification.mail.look"];
        return Send(Key(notification), reader, words, sentence, text, [(button, link)], what.Kind, what.Thread, wait, stop);
    }

    internal Task<bool> SendDigest(Recipient reader, string key, IReadOnlyList<Line> lines, CancellationToken stop)
    {
        var words = WordsOf(reader);
        var link = address.Of(work.Community, "/notifications", words.Language);
        var subject = words.Say(
            "notification.digest.subject",
            new { count = lines.Count, community = work.Community.Name.In(words.Language) }
        );
        var text = new StringBuilder(words.Say("notification.mail.greeting", new { name = reader.Name })).Append("\n\n");
        text.AppendJoin('\n', lines.Take(MostInDigest).Select(l => "· " + words.Retell(l.Sentence, l.Arguments)));
        if (lines.Count > MostInDigest)
            text.Append('\n').Append(words.Say("notification.digest.more", new { count = lines.Count - MostInDigest }));
        return Send(
            key,
            reader,
            words,
            subject,
            text,
            [(words["notification.digest.look"], link)],
            Unsubscription.OfDigest,
            thread: null,
            Duration.Zero,
            stop
        );
    }

    private Task<bool> Send(
        string key,
        Recipient reader,
        Words words,
        string subject,
        StringBuilder text,
        IReadOnlyList<(string Label, string Url)> buttons,
        string kind,
        string? thread,
        Duration wait,
        CancellationToken stop
    )
    {
        var fewer = address.Of(
            work.Community,
            Unsubscription.Path(unsubscription.Seal(work.Community.Id, reader.Person, kind)),
            words.Language
        );
        // The last button is that of the whole email: its address ends the text.
        text.Append("\n\n").Append(buttons[^1].Url);
        return mailer.Send(
            new(key, reader.Email!, words.Language, subject, text.ToString(), buttons)
            {
                Unsubscribe = (fewer, words.Say("notification.mail.fewer", new { kind = words[$"notification.kind.{kind}"] })),
                Thread = thread,
                Wait = wait,
            },
            stop
        );
    }

    private Words WordsOf(Recipient reader) => new(catalogue, reader.Language, work.Community.Zone);
}
