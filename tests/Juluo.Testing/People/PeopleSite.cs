using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>The whole program with two communities, an operator, a member, and an account that belongs to no person here.</summary>
public class PeopleSite : TestSite
{
    public const string Password = "seven green bicycles";

    public TestTime Clock { get; } = TestTime.Thursday;

    protected override TimeProvider Time => Clock;

    public Community Riverside { get; private set; } = null!;

    public Community Laneside { get; private set; } = null!;

    public PersonId Operator { get; private set; }

    public PersonId Member { get; private set; }

    public PersonId OfLaneside { get; private set; }

    protected override async Task Furnish()
    {
        Riverside = await Neighbourhood.Found(Services, "河岸共作室");
        Clock.Pass(TimeSpan.FromSeconds(1)); // the younger of the two
        Laneside = await Neighbourhood.Found(Services, "巷口共創");
        Operator = await Person(Riverside, "周怡君", "chou@example.org", [Role.Operator, Role.Member]);
        Member = await Person(Riverside, "林雅婷", "lin@example.org", [Role.Member]);
        OfLaneside = await Person(Laneside, "Mina Sato", "mina@example.org", [Role.Member]);
        await Account("gone@example.org");
        await In(
            Laneside,
            s => s.GetRequiredService<PersonasFacade>().Add(OfLaneside, 1, new("拍紀錄片。", "Makes documentaries."), default)
        );
    }

    public async Task<PersonId> Person(Community community, string name, string email, Role[] roles)
    {
        var account = await Account(email);
        var id = default(PersonId);
        await In(
            community,
            async s =>
                id = (
                    await s.GetRequiredService<ArrivalsFacade>()
                        .Add(Neighbourhood.Someone(name) with { Account = account, Email = email, Roles = roles }, default)
                ).Value
        );
        return id;
    }

    private async Task<AccountId> Account(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().Create(email, Password)).Value;
    }
}
