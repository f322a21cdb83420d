namespace Juluo.Identity;

/// <summary>
/// Mails that ask for one thing: a subject, some sentences, and one button. Their words stand in the catalogues under the name of the mail, and under it
/// with <c>.subject</c> and <c>.button</c>; every mail may name its {community}.
/// </summary>
public sealed class ActionMail(UnitOfWork work, Catalogue catalogue, Mailer mailer, PublicAddress address)
{
    /// <param name="key">Names the occasion: nothing is sent twice.</param>
    /// <param name="with">The arguments, in the words of the reader.</param>
    /// <param name="path">Where the address leads.</param>
    /// <param name="button">The words of the button, where several mails share them.</param>
    /// <param name="thread">The thread of the mail, if it differs from the one in the key.</param>
    /// <param name="languageIsGuessed">Someone else chose the language of the mail: the page it leads to speaks the browser's.</param>
    /// <param name="after">Words that follow the address, with the same arguments.</param>
    /// <param name="askedBy">Who hears of it if it is refused, the page they asked for it on, and the address that an answer goes to.</param>
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
