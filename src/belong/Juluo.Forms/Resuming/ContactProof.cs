namespace Juluo.Forms;

/// <summary>
/// Verifies, for modules whose forms lead to their own pages, that a new contact belongs to the person who holds a submission. Sends a six-digit code there, under the same
/// limits as resuming (<see cref="ResumeCodes"/>). A code proves one contact for one submission and opens no form, so people tricked into passing it on give nothing away.
/// </summary>
public sealed class ContactProof(
    UnitOfWork work,
    Clock clock,
    Mailer mailer,
    Texter texter,
    Words words,
    PublicAddress address,
    IHttpContextAccessor http,
    IDataProtectionProvider protection,
    IServiceScopeFactory scopes
)
{
    private const string All = "forms-proof:";

    /// <summary>
    /// The maximum number of codes per day for one submission, and for one address or phone, as the input could be someone else's. Beyond it, sending fails with <see
    /// cref="ResumeErrors.CodesEnough"/>.
    /// </summary>
    private const int MostADay = 5;

    /// <summary>True if codes can be sent by email.</summary>
    public bool ByMail => mailer.Offered;

    /// <summary>True if codes can be sent to phones.</summary>
    public bool ByPhone => texter.Offered;

    /// <summary>Sends a code to the typed contact; the previous code expires.</summary>
    /// <param name="at">The path to which the code is posted, for which the browser remembers the contact; the page for typing it is this path with <c>/code</c> appended.</param>
    public async Task<Outcome<Done>> Send(SubmissionId id, string? typed, string at, CancellationToken stop)
    {
        var reached = SendingWays.To(typed, mailer, texter);
        if (reached.Failed)
            return reached.As<Done>();
        var contact = reached.Value;
        var keys = $"{All}{id}:";
        var since = clock.Now - Duration.FromDays(1);
        var ofThis = await mailer.Sent(keys, null, since, stop) + await texter.Sent(keys, since, stop);
        var toThem = contact.Phone is { } to
            ? await texter.Sent(All, to, since, stop)
            : await mailer.SentTo(contact.Text, All, since, stop);
        if (ofThis >= MostADay || toThem >= MostADay)
            return new ResumeErrors.CodesEnough(MostADay);
        var (key, code) = await Key(id, contact.Text, stop);
        var made = await new ResumeCodes(work, clock).Make(key, stop, code);
        await Send(contact, $"{keys}{clock.NewKey():N}", made.Code, at, stop);
        new ResumeCookie(http, protection, at).Leave(made.Id, contact.Text);
        return Done.It;
    }

    /// <summary>Returns the contact that a code proves, or an error. A code works once.</summary>
    /// <param name="typed">The contact, if the browser doesn't remember it.</param>
    public async Task<Outcome<ProvedContact>> Prove(SubmissionId id, string? code, string? typed, string at, CancellationToken stop)
    {
        var contact = ResumeContact.Read(typed ?? new ResumeCookie(http, protection, at).Asked?.Contact, texter);
        if (contact is null)
            return new ResumeErrors.ProofDoesNotFit();
        var (_, asked) = await Key(id, contact.Text, stop);
        return await new CodeTrial(clock, scopes).Fits(asked, code, work.Community, stop)
            ? new ProvedContact(contact.Text, contact.Phone is not null)
            : new ResumeErrors.ProofDoesNotFit();
    }

    // Separate from codes that open forms, and for each submission.
    private async Task<(string Key, Guid Code)> Key(SubmissionId id, string contact, CancellationToken stop)
    {
        var digest = await new ContactDigests(work, protection).Of($"proof\n{id}\n{contact}", stop);
        return (Convert.ToHexStringLower(digest), new(digest.AsSpan(0, 16)));
    }

    private Task Send(ResumeContact to, string key, string code, string at, CancellationToken stop)
    {
        var with = new
        {
            code,
            community = work.Community.Name.In(words.Language),
            minutes = (int)ResumeCodes.Life.TotalMinutes,
        };
        var ends = clock.Now + ResumeCodes.Life;
        return to.Phone is { } phone
            ? texter.Send(new(key, phone, words.Say("forms.sms.proof", with)) { Ends = ends }, stop)
            : mailer.Send(
                new(
                    key,
                    to.Text,
                    words.Spoken,
                    words.Say("forms.mail.proof.subject", with),
                    words.Say("forms.mail.proof", with),
                    [(words["forms.mail.proof.button"], address.Of(work.Community, $"{at}/code", words.Spoken))]
                )
                {
                    Ends = ends,
                },
                stop
            );
    }
}
