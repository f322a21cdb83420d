using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>Texts are searched for an erased person: similar words stay.</summary>
public sealed class NamesakesTests(Ground ground) : IClassFixture<Ground>
{
    [Theory] // seen to fail with names and addresses put into the pattern as they are
    [InlineData(".*", "an@example.org")]
    [InlineData("林", "a.b@example.org")]
    [InlineData("(a|b", "x+y@example.org")]
    [InlineData("'; drop table people.person; --", "o'neil@example.org")]
    [InlineData("\\", "%@example.org")]
    public async Task Mails_and_notifications_of_others_stay(string name, string email)
    {
        var kept = $"kept:{Guid.CreateVersion7()}";
        var (gone, other) = await ground.In(
            ground.Riverside,
            async s =>
            {
                var people = await s.GetRequiredService<ArrivalsFacade>()
                    .AddMany(
                        [
                            new NewPerson(name, new LocalDate(2026, 1, 5)) { Email = email, Language = Languages.English },
                            new NewPerson("林雅婷 Anna Lin", new LocalDate(2026, 1, 5)) { Email = "j" + email },
                        ],
                        default
                    );
                var mailer = s.GetRequiredService<Mailer>();
                await mailer.Send(new($"own {email}", email, "en", "own", "own", []), default);
                await mailer.Send(
                    new(kept, "j" + email, "en", "other", "Dear Anna, axb@example.org, x yy@example.org and 林雅婷 wrote.", []),
                    default
                );
                return (people.Value[0], people.Value[1]);
            }
        );
        await ground.Database.Do(
            "insert into delivery.notification (community_id, id, person_id, kind, key, sentence, particulars, path, made_at, digest) values ($1, gen_random_uuid(), $2, 'k', $3, 's', jsonb_build_object('name', $3 || ' and more'), '/home', now(), false)",
            ground.Riverside.Id.Value,
            other.Value,
            name
        );

        (await ground.In(ground.Riverside, s => s.GetRequiredService<Erasure>().Erase(gone, default))).ShouldBeTrue();

        (await ground.Database.Ask<long>("select count(*) from delivery.mail where key = $1", kept)).ShouldBe(1);
        (await ground.Database.Ask<long>("select count(*) from delivery.mail where recipient = $1", email)).ShouldBe(0);
        (await ground.Database.Ask<long>("select count(*) from delivery.notification where person_id = $1", other.Value)).ShouldBe(1);
        (await ground.Database.Ask<long>("select count(*) from people.person where id = $1", other.Value)).ShouldBe(1);
    }
}
