using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

/// <summary>A field hidden from a person is nowhere for them: on no page, in no JSON, in no search, under no filter.</summary>
public sealed class VisibilityTests(Ground ground) : IClassFixture<Ground>
{
    // Each field contains a word that occurs nowhere else.
    private static readonly Dictionary<ProfileField, string> Secrets = new()
    {
        [ProfileField.HanName] = "龘靐",
        [ProfileField.LatinName] = "Zyxlatin",
        [ProfileField.Pronouns] = "zyxpronoun",
        [ProfileField.Trade] = "Zyxtrade",
        [ProfileField.About] = "zyxabout",
        [ProfileField.Skills] = "zyxskill",
        [ProfileField.Offers] = "zyxoffer",
        [ProfileField.Needs] = "zyxneed",
        [ProfileField.Links] = "https://zyxlink.example",
        [ProfileField.Email] = "zyxmail@example.org",
    };

    // The fields that the search covers.
    private static readonly ProfileField[] Searched =
    [
        ProfileField.HanName,
        ProfileField.LatinName,
        ProfileField.Trade,
        ProfileField.About,
        ProfileField.Skills,
        ProfileField.Offers,
        ProfileField.Needs,
    ];

    [Fact] // seen to fail with the look at visibility taken out of PersonReader, of Profile.SeenBy and of people.index_people, one after the other
    public async Task A_field_is_seen_and_found_by_those_it_is_shown_to_and_by_nobody_else()
    {
        var random = new Random(4);
        var here = await ground.Found("隱私");
        var (looker, tied) = (await Add(here, Neighbourhood.Someone("看的人")), new HashSet<PersonId>());
        for (var round = 0; round < Tries.Of(9, 24); round++)
        {
            var chosen = Enum.GetValues<ProfileField>().ToDictionary(f => f, _ => (Visibility)random.Next(4));
            var isTied = round % 2 == 0;
            var listed = round % 3 == 0;
            var person = await Add(here, Someone(round, listed));
            await ground.In(here, s => Book(s).Show(person, chosen, default));
            if (isTied)
                tied.Add(person);
            foreach (var relation in Enum.GetValues<Relation>())
            {
                var self = relation switch
                {
                    Relation.Self => person,
                    Relation.Visitor => (PersonId?)null,
                    _ => looker,
                };
                if ((relation == Relation.Tie && !isTied) || (relation == Relation.Member && isTied))
                    continue;
                var said = await Everything(here, person, self, tied);
                foreach (var (field, secret) in Secrets)
                {
                    var may =
                        FieldVisibility.May(chosen[field], relation, listed)
                        && (relation != Relation.Visitor || field is ProfileField.Trade);
                    said.Contains($"{secret}{Tail(field, round)}", StringComparison.OrdinalIgnoreCase)
                        .ShouldBe(may, $"{field} is for {chosen[field]}; asked as {relation}, listed {listed}");
                    if (relation is not (Relation.Member or Relation.Tie) || !Searched.Contains(field))
                        continue;
                    var found = await Search(here, $"{secret}{Tail(field, round)}", self, tied);
                    (found.Count == 1).ShouldBe(may, $"search: {field} is for {chosen[field]}; asked as {relation}");
                }
            }
            await ground.Directory(here, d => d.Leave(person, new(2026, 1, 1), default).ContinueWith(_ => 0));
        }
    }

    [Fact]
    public async Task What_is_usual_in_the_program_is_usual_in_the_database()
    {
        foreach (var field in Enum.GetValues<ProfileField>())
            (await ground.Database.Ask<string>("select people.usual_visibility($1)", FieldVisibility.Word(field))).ShouldBe(
                Snake.Case(FieldVisibility.Usual(field).ToString())
            );
    }

    [Fact]
    public void Nobody_sees_more_than_somebody_nearer()
    {
        foreach (var visibility in Enum.GetValues<Visibility>())
        foreach (var listed in (bool[])[true, false])
            Enum.GetValues<Relation>().Select(r => FieldVisibility.May(visibility, r, listed)).ShouldBeInOrder();
    }

    [Fact] // seen to fail with the trigger findable_changed on people.trade taken off
    public async Task The_search_follows_a_trade_that_is_renamed_and_a_need_that_is_over()
    {
        var here = await ground.Found("改名");
        var person = await Add(here, Neighbourhood.Someone("某人") with { Trade = new("陶藝", "Pottery"), Needs = [new("找窯", [])] });
        var profession = (await ground.Professions(here, d => d.All(default))).Single();
        (await Search(here, "pottery", person, [])).Count.ShouldBe(1);
        await ground.In(
            here,
            s =>
                ActivatorUtilities
                    .CreateInstance<ChangeProfession>(s)
                    .Handle(new(profession.Id) { Name = new("玻璃", "Glassware") }, here.AsCaller(person), default)
        );
        (await Search(here, "pottery", person, [])).ShouldBeEmpty();
        (await Search(here, "glassware", person, [])).Count.ShouldBe(1);
        (await Search(here, "找窯", person, [])).Count.ShouldBe(1);
        var posting = (await ground.Directory(here, d => d.Find(person, default)))!.Needs.Single().Id;
        await ground.In(
            here,
            s => new PostingStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).End(person, posting, default)
        );
        (await Search(here, "找窯", person, [])).ShouldBeEmpty();
    }

    private static string Tail(ProfileField field, int round) =>
        field is ProfileField.HanName or ProfileField.Links or ProfileField.Email ? "" : $"{(char)('a' + round)}";

    private static NewPerson Someone(int round, bool listed) =>
        Neighbourhood.Someone("被看的人") with
        {
            LatinName = Secrets[ProfileField.LatinName] + Tail(ProfileField.LatinName, round),
            Trade = new(Secrets[ProfileField.Trade] + Tail(ProfileField.Trade, round)),
            Email = Secrets[ProfileField.Email],
            Listed = listed,
            Needs = [new(Secrets[ProfileField.Needs] + Tail(ProfileField.Needs, round), [])],
            Offers = [new(Secrets[ProfileField.Offers] + Tail(ProfileField.Offers, round), [])],
            Says = new(
                Secrets[ProfileField.HanName],
                Secrets[ProfileField.Pronouns] + Tail(ProfileField.Pronouns, round),
                Secrets[ProfileField.About] + Tail(ProfileField.About, round),
                Secrets[ProfileField.Skills] + Tail(ProfileField.Skills, round),
                ["ami"],
                Secrets[ProfileField.Links],
                Availability.Open
            ),
        };

    /// <summary>Everything this reader sees of the person: their page, the list, the public page, and what other modules get.</summary>
    private Task<string> Everything(Community here, PersonId person, PersonId? self, HashSet<PersonId> tied) =>
        ground.In(
            here,
            async s =>
            {
                var caller = Caller.Visitor(here, "en") with { Person = self };
                WhoIsTied ties = (_, _) => Task.FromResult<IReadOnlySet<PersonId>>(tied);
                var people = s.GetRequiredService<PeopleFacade>();
                var said = new List<object?>();
                if (self is not null)
                {
                    said.Add((await ActivatorUtilities.CreateInstance<ShowPerson>(s, ties).Handle(new(person), caller, default)).Value);
                    if (self != person)
                        said.Add((await people.Find(person, default))! with { Email = null });
                }
                else
                {
                    said.Add((await ActivatorUtilities.CreateInstance<PeopleHere>(s).Handle(new(), caller, default)).Value);
                }
                return string.Join('\n', said.Select(x => JsonSerializer.Serialize(x, Json.Options)));
            }
        );

    private Task<IReadOnlyList<PersonCard>> Search(Community here, string q, PersonId? self, HashSet<PersonId> tied) =>
        ground.In(
            here,
            async s =>
            {
                WhoIsTied ties = (_, _) => Task.FromResult<IReadOnlySet<PersonId>>(tied);
                var shown = await ActivatorUtilities
                    .CreateInstance<ListPeople>(s, ties)
                    .Handle(new(q), Caller.Visitor(here, "en") with { Person = self }, default);
                return shown.Value.Nearly ? [] : shown.Value.Items;
            }
        );

    private static ProfileStore Book(IServiceProvider s) => new(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());

    private async Task<PersonId> Add(Community here, NewPerson person) => (await ground.Directory(here, d => d.Add(person, default))).Value;
}
