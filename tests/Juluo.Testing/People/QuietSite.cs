using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>The same two communities, in which nothing happens by itself: mails go out when the test reads them.</summary>
public class QuietSite : PeopleSite
{
    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    /// <summary>The last letter to somebody, once everything that waits has gone out.</summary>
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
