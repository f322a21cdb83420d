using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity.Tests;

public sealed class SignInTriesTests(Ground ground) : IClassFixture<Ground>
{
    private SignInTries Tries => ground.Services.GetRequiredService<SignInTries>();

    [Fact]
    public async Task After_ten_wrong_tries_an_address_rests_for_ten_minutes_whether_anybody_has_it_or_not()
    {
        for (var i = 0; i < 10; i++)
            (await Tries.Take("nobody@example.org", default)).ShouldBeNull();
        (await Tries.Take(" NOBODY@example.org", default)).ShouldBe(10);
        ground.Time.Pass(TimeSpan.FromMinutes(6));
        (await Tries.Take("nobody@example.org", default)).ShouldBe(4, "further tries do not lengthen the lock");
        (await Tries.Take("somebody@example.org", default)).ShouldBeNull("another address is not concerned");
        ground.Time.Pass(TimeSpan.FromMinutes(4.1));
        (await Tries.Take("nobody@example.org", default)).ShouldBeNull();
    }

    [Theory] // seen to fail: each spelling had ten separate tries at the same account
    [InlineData("\u212Aate@example.org", "kate@example.org")] // the sign of the unit Kelvin
    [InlineData("rene\u0301@example.org", "ren\u00E9@example.org")]
    public async Task Another_spelling_of_an_address_has_no_tries_of_its_own(string spelt, string address)
    {
        for (var i = 0; i < 10; i++)
            (await Tries.Take(address, default)).ShouldBeNull();
        (await Tries.Take(spelt, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_right_password_makes_the_count_begin_anew()
    {
        for (var i = 0; i < 9; i++)
            await Tries.Take("lin@example.org", default);
        await Tries.Forget("lin@example.org", default);
        for (var i = 0; i < 10; i++)
            (await Tries.Take("lin@example.org", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_guesses_at_once_are_no_more_than_ten()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Tries.Take("crowd@example.org", default)));
        taken.Count(t => t is null).ShouldBe(10);
    }

    [Fact]
    public async Task No_address_that_was_typed_is_kept()
    {
        await Tries.Take("typed-once@example.org", default);
        (
            await ground.Database.Ask<long>(
                "select count(*) from identity.account_try where encode(address_hash, 'escape') ilike '%typed-once%'"
            )
        ).ShouldBe(0);
    }
}
