using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>A community on its first morning: one operator, one new member, and nothing that anybody has done yet.</summary>
public class NewHouse : TestSite
{
    public const string Operator = "operator@new.example";
    public const string Member = "member@new.example";
    private static readonly string Password = SampleLoader.Password;
    private readonly Browser browser = new();

    protected override TimeProvider Time { get; } = TestTime.Thursday;

    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    public Community Community { get; private set; } = default!;

    public override async Task InitializeAsync()
    {
        await browser.InitializeAsync();
        await base.InitializeAsync();
    }

    protected override async Task Furnish()
    {
        var clock = Services.GetRequiredService<Clock>();
        Community = await Services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(clock),
                    "new-house",
                    new("新屋", "New House"),
                    new("剛開始。", "Just begun."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        await Enter(Community, Operator, "林店長", Role.Operator);
        await Enter(Community, Member, "王新人", Role.Member);
    }

    public async Task<Tab> SignedIn(string email, Look look)
    {
        var visit = await browser.Open(Address, look);
        await visit.Carry(Languages.Cookie, look.Language);
        await visit.SignIn(email, Password);
        // What the person chose once stands over what this browser is shown in.
        await visit.Carry(Languages.Cookie, look.Language);
        return visit;
    }

    /// <summary>What the server sends to somebody, with nothing drawn of it.</summary>
    public async Task<PageReader> Reader(string email, string language)
    {
        using var surfer = new Surfer(Address);
        using var answer = await surfer.SignIn(email, Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0].Split('=', 2)).Single(c => c[0] == "account");
        return new(Address, language, cookie[1]);
    }

    /// <summary>A browser of somebody who is not signed in.</summary>
    public Task<Tab> Stranger(Look look) => browser.Open(Address, look);

    public override async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Somebody new, who signs in with the sample's password.</summary>
    protected async Task<PersonId> Enter(Community where, string email, string name, Role role)
    {
        var entered = default(PersonId);
        await In(
            where,
            async s =>
            {
                var account = await s.GetRequiredService<Accounts>().Create(email, Password);
                var added = await s.GetRequiredService<PeopleFacade>()
                    .Add(
                        new(name, new(2026, 11, 19))
                        {
                            Email = email,
                            Account = account.Value,
                            Roles = [role],
                        },
                        default
                    );
                entered = added.Value;
            }
        );
        return entered;
    }
}
