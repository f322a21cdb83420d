using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Juluo.Forms;

/// <summary>POST /submissions/resume/codes — sends a code of six digits to an address or a phone number by which a form can be resumed. The answer is the same where there is none; 409 where nothing can be sent at all.</summary>
[Post("/submissions/resume/codes", Requires.Nothing, Form = typeof(ShowResume), Then = "/submissions/resume/code", PerMinute = 6)]
internal sealed class RequestResumeCode(
    UnitOfWork work,
    Clock clock,
    SubmissionDesk desk,
    Mailer mailer,
    Texter texter,
    Words words,
    PageLanguage page,
    PublicAddress address,
    IHttpContextAccessor http,
    IDataProtectionProvider protection
) : Slice<RequestResumeCode.Input, Done>
{
    /// <summary>Messages cost money, and each rings: of codes no more go to a phone within an hour.</summary>
    private const int MostToPhone = 5;
    private const string Keys = "forms-code:";

    /// <param name="Contact">An e-mail address, or a phone number where text messages are sent.</param>
    public sealed record Input(string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        page.SpeakAsWished(Languages.Further);
        var typed = SendingWays.To(input.Contact, mailer, texter);
        if (typed.Failed)
            return typed.As<Done>();
        var contact = typed.Value;
        var codes = new ResumeCodes(work, clock);
        // Made in any case: how long the answer takes does not tell either.
        var code = await codes.Make(contact.Text, stop);
        var digest = await new ContactDigests(work, protection).Of(contact.Text, stop);
        if (code is not null && await codes.Resumable(contact.Text, digest, stop) is [var last, ..])
        {
            if (await desk.Store.Find(last, stop) is { Language: { } language })
                page.Speak(language);
            if (contact.Phone is { } phone)
                await Text(phone, code, caller.Community, stop);
            else
                await Mail(contact.Text, code, caller.Community, stop);
        }

        new ResumeCookie(http, protection).Leave(contact.Text);
        return Done.It;
    }

    private Task Mail(string to, string code, Community community, CancellationToken stop) =>
        mailer.Send(
            new(
                $"{Keys}{clock.NewKey():N}",
                to,
                words.Spoken,
                words.Say("forms.mail.code.subject", With(code, community)),
                words.Say("forms.mail.code", With(code, community)),
                [(words["forms.mail.code.button"], address.Of(community, "/submissions/resume/code", words.Spoken))]
            )
            {
                Ends = clock.Now + ResumeCodes.Life,
            },
            stop
        );

    private async Task Text(PhoneNumber to, string code, Community community, CancellationToken stop)
    {
        if (await texter.Sent(Keys, to, clock.Now - Duration.FromHours(1), stop) < MostToPhone)
            await texter.Send(
                new($"{Keys}{clock.NewKey():N}", to, words.Say("forms.sms.code", With(code, community)))
                {
                    Ends = clock.Now + ResumeCodes.Life,
                },
                stop
            );
    }

    private object With(string code, Community community) =>
        new
        {
            code,
            community = community.Name.In(words.Language),
            minutes = (int)ResumeCodes.Life.TotalMinutes,
        };
}
