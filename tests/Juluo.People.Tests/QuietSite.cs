using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

/// <summary>The whole program in which nothing happens by itself: mails go out when the test reads them.</summary>
public sealed class QuietSite : PeopleSite
{
    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    /// <summary>The last letter to somebody.</summary>
    public async Task<Letter> Letter(string to)
    {
        await Services.GetRequiredService<OutboxWorker>().Drain();
        await Services.GetRequiredService<MailWorker>().Drain();
        return Mailbox.Letters.Last(l => l.To.Contains(to));
    }

    /// <summary>The operator of the river side, signed in.</summary>
    public async Task<Surfer> Chief()
    {
        var chief = new Surfer(Address);
        await chief.SignIn("chou@example.org", Password);
        return chief;
    }
}
