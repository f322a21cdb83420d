namespace Juluo.Identity;

/// <summary>
/// Mails with one action: a subject, some sentences and one button. Their texts are in the catalogues under the mail's name, and under it
/// with <c>.subject</c> and <c>.button</c>; every text can use {community}.
/// </summary>
public sealed class ActionMail(UnitOfWork work, Catalogue catalogue, Mailer mailer, PublicAddress address)
{
    /// <param name="key">The idempotency key: a mail with the same key is sent only once.</param>
    /// <param name="with">The arguments of the texts, in the recipient's language.</param>
    /// <param name="path">The path of the link.</param>
    /// <param name="button">The catalogue key of the button, if several mails share it.</param>
    /// <param name="thread">The thread of the mail, if it differs from the one in the key.</param>
    /// <param name="languageIsGuessed">True if someone else chose the mail's language; the linked page then uses the browser's.</param>
    /// <param name="after">The catalogue key of a text after the link, with the same arguments.</param>
    /// <param name="askedBy">The person notified if the mail bounces, the page they requested it on, and the reply address.</param>
    public Task Send(
        string key,
        (string Email, string Language) to,
        string letter,
        Func<Words, (string Name, object? Value)[]> with,
        string path,
        CancellationToken stop,
        string? button = null,
        (PersonId Person, string Path, string? Email)? askedBy = null,
        string? thread = null,
        bool languageIsGuessed = false,
        string? after = null
    )
    {
        var words = new Words(catalogue, to.Language, work.Community.Zone);
        var link = languageIsGuessed ? address.Of(work.Community, path) : address.Of(work.Community, path, to.Language);
        var arguments = with(words)
            .Append(("community", work.Community.Name.In(to.Language)))
            .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return mailer.Send(
            new(
                key,
                to.Email,
                to.Language,
                words.Say(letter + ".subject", arguments),
                $"{words.Say(letter, arguments)}\n\n{link}{(after is null ? "" : $"\n\n{words.Say(after, arguments)}")}",
                [(words[button ?? letter + ".button"], link)]
            )
            {
                AskedBy = askedBy is var (person, page, _) ? (person, page) : null,
                ReplyTo = askedBy?.Email,
                Thread = thread ?? MailThread.Of(key),
            },
            stop
        );
    }
}
