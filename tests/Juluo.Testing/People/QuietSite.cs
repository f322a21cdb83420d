using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>The same two communities without background work: mails are sent when the test reads them.</summary>
public class QuietSite : PeopleSite
{
    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    /// <summary>The last mail to an address, once all waiting mails have been sent.</summary>
    public async Task<Letter> LetterTo(string email)
    {
        await Services.GetRequiredService<OutboxWorker>().Drain();
        await Services.GetRequiredService<MailWorker>().Drain();
        return Mailbox.Letters.Last(l => l.To.Contains(email));
    }

    public async Task<string> LinkTo(string email) => (await LetterTo(email)).Links[0].PathAndQuery;

    /// <summary>The operator of the river side, signed in.</summary>
    public async Task<Surfer> Chief()
    {
        var chief = new Surfer(Address);
        await chief.SignIn("chou@example.org", Password);
        return chief;
    }
}
