using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity.Tests;

public sealed class AccountsTests(Ground ground) : IClassFixture<Ground>
{
    private const string Password = "seven green bicycles";

    [Fact]
    public async Task An_account_is_known_by_its_password_and_by_no_other()
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var id = (await accounts.Create("lin@example.org", Password)).Value;
        (await accounts.Known("LIN@example.org", Password))!.Id.ShouldBe(id.Value);
        (await accounts.Known("lin@example.org", Password + "x")).ShouldBeNull();
        (await accounts.Known("nobody@example.org", Password)).ShouldBeNull();
        (await accounts.Known("a\0b@example.org", Password)).ShouldBeNull();
        (await accounts.Find("lin@example.org")).ShouldBe(id);
    }

    [Theory]
    [InlineData("mei@example.org", "short", typeof(AccountErrors.PasswordTooShort))]
    [InlineData("mei@example.org", "aaaaaaaaaaaaaaaa", typeof(AccountErrors.PasswordTooShort))]
    [InlineData("mei.example.org", Password, typeof(AccountErrors.NoAddress))]
    [InlineData("mei @example.org", Password, typeof(AccountErrors.NoAddress))]
    [InlineData("", Password, typeof(AccountErrors.NoAddress))]
    public async Task A_bad_address_or_password_makes_no_account(string email, string password, Type error)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Accounts>().Create(email, password)).Errors.Single().ShouldBeOfType(error);
    }

    [Fact]
    public async Task An_address_has_one_account()
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        await accounts.Create("twice@example.org", Password);
        (await accounts.Create("Twice@Example.org", Password)).Errors.Single().ShouldBeOfType<AccountErrors.AddressTaken>();
    }

    [Fact]
    public async Task An_account_knows_its_own_communities_and_an_unset_one_knows_none()
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var mine = (await accounts.Create("two@example.org", Password)).Value;
        foreach (var community in (Community[])[ground.Riverside, ground.Hillside])
            (
                await ground.Directory(
                    community,
                    d => d.AddMany([Neighbourhood.Someone("林") with { Account = mine }, Neighbourhood.Someone("別人")], default)
                )
            ).Failed.ShouldBeFalse();
        (await scope.ServiceProvider.GetRequiredService<FindCommunities>()(mine, default)).ShouldBe(
            [ground.Riverside.Id, ground.Hillside.Id],
            ignoreOrder: true
        );

        var again = await ground.Directory(ground.Riverside, d => d.Add(Neighbourhood.Someone("林二") with { Account = mine }, default));
        again.Errors.Single().ShouldBe(new PersonErrors.AccountTaken());

        // The owner of the tables, outside of any community and account, sees no one.
        await using var connection = await ground.Database.Open();
        await using var all = new Npgsql.NpgsqlCommand("select count(*) from people.person", connection);
        (await all.ExecuteScalarAsync()).ShouldBe(0L);
    }
}
