using System.Net.Http.Json;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Sample.Tests;

/// <summary>The program on the loaded sample; at night on the three communities of the demo and their alliance, as <c>juluo demo</c> makes them.</summary>
public sealed class DemoSite : TestSite
{
    protected override TimeProvider Time { get; } = new TestTime(LoadedSample.Made.Now.ToDateTimeOffset());

    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off", "--Juluo:Files", Path.GetTempPath()];

    public IReadOnlyList<Community> Communities { get; private set; } = [];

    protected override async Task<string?> Furnished() => Tries.AtNight ? null : await LoadedSample.Resting;

    // A walk over all routes sends more and faster requests than a person may.
    protected override void Adjust(IServiceCollection services) =>
        services
            .AddSingleton(new AttemptLimit(new RacingTime()))
            .PostConfigure<RateLimiterOptions>(limiter => limiter.GlobalLimiter = null);

    protected override async Task Furnish()
    {
        if (Tries.AtNight)
        {
            foreach (var preset in Enum.GetValues<SamplePreset>())
                await new SampleLoader(Services, new Progress<string>()).Load(
                    SampleCommunity.Make(SampleOptions.Demo(preset, LoadedSample.Made.Now, 7 + (ulong)preset)),
                    default
                );
            await new SampleAlliances(Services).Make(default);
        }

        Communities = await Services.GetRequiredService<Communities>().All(default);
    }

    /// <summary>A client without a session.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>A client for a person of the sample, who gets an account if necessary.</summary>
    public async Task<HttpClient> As(Community community, Guid person)
    {
        var email = $"{person}@demo.example";
        await In(
            community,
            async s =>
            {
                var accounts = s.GetRequiredService<Accounts>();
                if (await accounts.Find(email) is not null)
                    return;
                var account = (await accounts.Create(email, SampleLoader.Password)).Value;
                await Database.Do("update people.person set account_id = $2 where id = $1", person, account.Value);
            }
        );
        return await SignedIn(email);
    }

    /// <summary>A client for an account, which need not belong to a person here.</summary>
    public async Task<HttpClient> SignedIn(string email)
    {
        var client = Visitor();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        using var answer = await client.PostAsJsonAsync("/sign-in", new { email, password = SampleLoader.Password });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal)).Split(';')[0];
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }
}
