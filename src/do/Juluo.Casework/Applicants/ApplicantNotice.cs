namespace Juluo.Casework;

/// <summary>
/// Notifies an applicant in their language: by email, or by text message if they gave no email address. With both an address and a valid phone number, a text message is sent if the server has
/// an SMS gateway but no mail server. Others may read the mailbox, so a message says only that there is something to read and where, and never contains an answer, a question or a decision.
/// </summary>
public sealed class ApplicantNotice(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    ServicesFacade services,
    Catalogue catalogue,
    Mailer mailer,
    Texter texter,
    PublicAddress address
)
{
    /// <param name="what">The catalogue key after <c>casework.mail.</c>; the subject's key is the same with <c>.subject</c> appended.</param>
    /// <param name="of">A key that tells repeated notices of one kind apart, such as a message's id.</param>
    internal async Task Send(CaseId id, string what, CancellationToken stop, object? with = null, string? of = null, string? path = null)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await cases.Find(id, stop) is not { } one || await cases.Contact(id, stop) is not { } contact)
            return;
        var words = Words.For(catalogue, one.Language, work.Community.Zone);
        var language = words.Language;
        var link = address.Of(work.Community, path ?? Case.PortalOf(one.Submission), words.Spoken);
        var arguments = Arguments(with);
        arguments["service"] = await services.TitleIn(one.Service, words.Spoken, stop) ?? "";
        arguments["number"] = one.Number;
        arguments["community"] = work.Community.Name.In(language);
        var key = $"case:{id}:{what}{(of is null ? "" : $":{of}")}";
        var subject = words.Say($"casework.mail.{what}.subject", arguments);
        var phone = texter.Number(contact.Phone);
        // Without a mail server an email would wait, so a text message is preferred.
        if (contact.Email is not { } email || (!mailer.Offered && texter.Offered && phone is not null))
        {
            if (phone is { } number)
                await texter.Send(
                    new(
                        key,
                        number,
                        words.Say(
                            "casework.sms",
                            new
                            {
                                community = work.Community.Name.In(language),
                                sentence = subject,
                                link,
                            }
                        )
                    ),
                    stop
                );
            return;
        }

        await mailer.Send(
            new(
                key,
                email,
                words.Spoken,
                subject,
                $"{words.Say($"casework.mail.{what}", arguments)}\n\n{words["casework.mail.where"]}\n\n{link}",
                [(words["casework.mail.button"], link)]
            ),
            stop
        );
    }

    private static Dictionary<string, object?> Arguments(object? with) =>
        with is null
            ? new(StringComparer.Ordinal)
            : with.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(with), StringComparer.Ordinal);
}
