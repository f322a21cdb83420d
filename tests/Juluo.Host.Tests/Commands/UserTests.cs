using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>Access for people who cannot sign in, without any mail.</summary>
public sealed class UserTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_person_who_lost_the_way_in_gets_a_link_and_the_log_says_so()
    {
        var person = await Member("way-back@example.org");
        // Links requested by mail before are not valid any longer.
        for (var asked = 0; asked < 5; asked++)
            await ground.Database.Do(
                "insert into identity.account_link (token_hash, purpose, email, account_id, made_at, expires_at) select $1, 'reset', $2, id, now(), now() from identity.account where email = $2",
                Guid.CreateVersion7().ToByteArray(),
                "way-back@example.org"
            );
        var reset = await Run("user", "reset", "Way-Back@example.org");
        reset.Code.ShouldBe(0, reset.Aside);
        reset.Said.ShouldContain("/sign-in/links/");
        (await Audited(person)).ShouldBe("identity.reset-by-command");

        var listed = await Run("user", "list", "--community", "riverside", "--json");
        listed.Said.ShouldContain("way-back@example.org");
        (await Run("user", "reset", "stranger@example.org")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_second_step_is_turned_off_once()
    {
        var person = await Member("second-step@example.org");
        await ground.Database.Do(
            "insert into identity.account_totp (account_id, secret, confirmed_at) select account_id, 'eA==', now() from people.person where id = $1",
            person.Value
        );
        var listed = await Run("user", "list");
        listed.Said.ShouldContain("second-step@example.org", customMessage: listed.Aside);
        var off = await Run("user", "second-factor-off", "second-step@example.org");
        off.Code.ShouldBe(0, off.Aside);
        (await Audited(person)).ShouldBe("identity.second-factor-off-by-command");
        (await ground.Database.Ask<long>("select count(*) from identity.account_totp")).ShouldBe(0);
        (await Run("user", "second-factor-off", "second-step@example.org")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_member_becomes_an_operator_of_the_community_that_was_named()
    {
        var person = await Member("new-operator@example.org");
        (await Run("user", "operator", "new-operator@example.org", "--community", "hillside")).Code.ShouldBe(2);
        var made = await Run("user", "operator", "new-operator@example.org", "--community", "riverside");
        made.Code.ShouldBe(0, made.Aside);
        (await Audited(person)).ShouldBe("people.operator-by-command");
        var card = await ground.In(ground.Riverside, s => s.GetRequiredService<PeopleFacade>().Find(person, default));
        card!.Roles.ShouldContain(Role.Operator);
        (await Run("user", "operator", "new-operator@example.org", "--community", "riverside")).Code.ShouldBe(2);
    }

    private async Task<PersonId> Member(string email)
    {
        var person = (
            await ground.In(
                ground.Riverside,
                s => s.GetRequiredService<ArrivalsFacade>().Add(new NewPerson(email, new LocalDate(2026, 1, 5)) { Email = email }, default)
            )
        ).Value;
        var account = (await ground.In(ground.Riverside, s => s.GetRequiredService<Accounts>().Create(email, "long enough 2026"))).Value;
        (
            await ground.In(ground.Riverside, s => s.GetRequiredService<ArrivalsFacade>().Claim(account, email, default))
        ).Failed.ShouldBeFalse();
        return person;
    }

    private async Task<string?> Audited(PersonId person) =>
        await ground.Database.Ask<string>(
            "select action from postgres.audit where subject = $1 order by at desc limit 1",
            person.ToString()
        );

    private Task<Launch.Ended> Run(params string[] words) => Launch.Run(ground.Database.ConnectionString, "", words);
}
