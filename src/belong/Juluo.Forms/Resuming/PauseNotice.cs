namespace Juluo.Forms;

/// <summary>
/// Sends the link for resuming a form. Others may read the mailbox or phone, so the message contains neither answers nor the form's title, and the link asks for a code.
/// </summary>
internal sealed class PauseNotice(UnitOfWork work, Clock clock, Mailer mailer, Texter texter, Words words, PublicAddress address)
{
    public const string Page = "/submissions/resume";

    private const string All = "forms-pause:";

    /// <summary>
    /// The maximum number of messages per day for one submission, and to one address or phone from all forms, as the input could be someone else's. Beyond it, sending fails with
    /// <see cref="ResumeErrors.WrittenToEnough"/>.
    /// </summary>
    private const int MostADay = 3;

    public async Task<Outcome<Done>> Send(Submission submission, ResumeContact to, CancellationToken stop)
    {
        var keys = $"{All}{submission.Id}:";
        // One message per address and day, however often it is saved.
        var day = clock.Today(work.Community.Zone).ToString("uuuuMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var key = $"{keys}{day}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(to.Text)))[..16]}";
        var link = address.Of(work.Community, Page, words.Spoken);
        var with = new
        {
            community = work.Community.Name.In(words.Language),
            day = words.Day(submission.KeepUntil),
            link,
        };
        var since = clock.Now - Duration.FromDays(1);
        if (to.Phone is { } phone)
        {
            if (await texter.Sent(All, phone, since, stop) >= MostADay && await texter.Sent(key, phone, since, stop) == 0)
                return new ResumeErrors.WrittenToEnough(MostADay);
            await texter.Send(new(key, phone, words.Say("forms.sms.pause", with)), stop);
            return Done.It;
        }

        if (
            await mailer.Sent(key, null, since, stop) == 0
            && (await mailer.Sent(keys, null, since, stop) >= MostADay || await mailer.SentTo(to.Text, All, since, stop) >= MostADay)
        )
            return new ResumeErrors.WrittenToEnough(MostADay);
        await mailer.Send(
            new(
                key,
                to.Text,
                words.Spoken,
                words.Say("forms.mail.pause.subject", with),
                $"{words.Say("forms.mail.pause", with)}\n\n{link}",
                [(words["forms.mail.pause.button"], link)]
            ),
            stop
        );
        return Done.It;
    }
}
