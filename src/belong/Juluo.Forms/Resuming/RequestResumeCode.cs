namespace Juluo.Forms;

/// <summary>
/// POST /submissions/resume/codes — sends a six-digit code, for the requesting browser, and a link for any browser, to an address or phone number by which a form can be resumed. The
/// response is the same if there is none, or if five unused messages are there; 409 if nothing can be sent at all.
/// </summary>
[Post("/submissions/resume/codes", Requires.Nothing, Form = typeof(ShowResume), Then = "/submissions/resume/code", PerMinute = 6)]
internal sealed class RequestResumeCode(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    Mailer mailer,
    Texter texter,
    Words words,
    PageLanguage page,
    PublicAddress address,
    IHttpContextAccessor http,
    IDataProtectionProvider protection
) : Slice<RequestResumeCode.Input, Done>
{
    /// <summary>
    /// The maximum number of unused messages per contact, no matter who requested them. Beyond it no message is sent; each earlier one has a working link. Once one is used, new
    /// ones are sent.
    /// </summary>
    private const int MostUnused = 5;
    private const string Keys = "forms-code:";

    /// <param name="Contact">An email address, or a phone number if there is an SMS gateway.</param>
    public sealed record Input([Required] string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        var typed = SendingWays.To(input.Contact, mailer, texter);
        if (typed.Failed)
            return typed.As<Done>();
        var contact = typed.Value;
        var codes = new ResumeCodes(work, clock);
        // Always created, so that response time reveals nothing.
        var made = await codes.Make(contact.Text, stop);
        var digest = await new ContactDigests(work, protection).Of(contact.Text, stop);
        if (await codes.Unused(contact.Text, stop) < MostUnused && await codes.Resumable(contact.Text, digest, stop) is [var last, ..])
        {
            if (await access.Store.Find(last, stop) is { Language: { } language })
                page.Speak(language);
            await Send(contact, made, await codes.Wrong(stop, contact.Text), caller.Community, stop);
            await codes.NoteSent(made.Id, stop);
        }

        new ResumeCookie(http, protection).Leave(made.Id, contact.Text);
        return Done.It;
    }

    private Task Send(ResumeContact to, ResumeCodes.Made made, int wrong, Community community, CancellationToken stop)
    {
        var (key, ends) = ($"{Keys}{clock.NewKey():N}", clock.Now + ResumeCodes.LinkLife);
        var link = address.Of(community, $"{OpenByLink.Path}/{made.Link}", words.Spoken);
        var with = new
        {
            code = made.Code,
            community = community.Name.In(words.Language),
            minutes = (int)ResumeCodes.Life.TotalMinutes,
            wrong,
            link,
        };
        if (to.Phone is { } phone)
            return texter.Send(new(key, phone, words.Say("forms.sms.code", with)) { Ends = ends }, stop);
        string[] said =
        [
            words.Say("forms.mail.code", with),
            words.Say("forms.mail.code.link", with),
            link,
            .. wrong > 0 ? [words.Say("forms.mail.code.wrong", with)] : Array.Empty<string>(),
            words["forms.mail.code.not-you"],
        ];
        return mailer.Send(
            new(
                key,
                to.Text,
                words.Spoken,
                words.Say("forms.mail.code.subject", with),
                string.Join("\n\n", said),
                [(words["forms.mail.code.button"], link)]
            )
            {
                Ends = ends,
            },
            stop
        );
    }
}
