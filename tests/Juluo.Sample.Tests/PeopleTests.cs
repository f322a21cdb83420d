namespace Juluo.Sample.Tests;

public sealed class PeopleTests
{
    private static readonly SampleCommunity Network = Samples.Make(SamplePreset.Islands, 2, 1_000, 7);

    [Fact]
    public void A_thousand_people_have_a_thousand_names_and_addresses()
    {
        Network.People.Select(p => p.LatinName).Distinct().Count().ShouldBeGreaterThan(990);
        Network.People.Select(p => p.Email).Distinct().Count().ShouldBe(1_000);
        Network.People.ShouldAllBe(p => p.Email.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '.' || c == '@'));
    }

    [Fact]
    public void Most_names_are_of_two_or_three_han_characters_and_some_are_foreign()
    {
        var local = Network.People.Count(p => p.Name.Length is 2 or 3 && p.Name.All(c => c is >= '一' and <= '鿿'));
        local.ShouldBeInRange(780, 930);
        Network.People.ShouldAllBe(p => p.LatinName.Contains(' ') && char.IsUpper(p.LatinName[0]));
    }

    [Fact]
    public void Everybody_writes_in_their_own_language_and_in_both_when_they_know_both()
    {
        foreach (var person in Network.People)
        {
            person.Languages[0].ShouldBeOneOf("zh-Hant", "en");
            foreach (var text in person.Needs.Concat(person.Offers).Select(w => w.Text))
            {
                (text.Zh is not null).ShouldBe(person.Speaks("zh-Hant"));
                (text.En is not null).ShouldBe(person.Speaks("en"));
                text.In(person.Languages[0]).ShouldNotContain("{");
                text.In(person.Languages[0])[^1].ShouldBeOneOf('。', '.', '?', '？');
            }
        }
    }

    [Fact]
    public void Offers_are_of_the_own_trade_and_needs_of_others()
    {
        Network.People.ShouldAllBe(p => p.Offers.All(o => o.Skills.All(s => s.Trade == p.Trade.Number)));
        Network.People.ShouldAllBe(p => p.Needs.All(n => n.Skills.All(s => s.Trade != p.Trade.Number)));
    }

    [Fact]
    public void Consents_are_mostly_given_and_sometimes_not()
    {
        Network.People.Average(p => p.PresenceCounts ? 1.0 : 0).ShouldBeInRange(0.88, 0.96);
        Network.People.Average(p => p.TiesVisible ? 1.0 : 0).ShouldBeInRange(0.68, 0.80);
    }

    [Fact]
    public void Every_house_has_its_operator_a_front_desk_mentors_and_trainees()
    {
        foreach (var house in Network.Houses)
        {
            var roles = Network.People.Where(p => p.House == house.Number).Select(p => p.Role).ToList();
            roles.Count(r => r == SampleRole.Operator).ShouldBe(1);
            roles.ShouldContain(SampleRole.FrontDesk);
            roles.ShouldContain(SampleRole.Mentor);
            roles.ShouldContain(SampleRole.Trainee);
        }
    }

    [Fact]
    public void Every_house_has_newcomers_isolates_hubs_and_people_on_leave() =>
        Network.People.GroupBy(p => p.House).ShouldAllBe(h => h.Select(p => p.Habit.Standing).Distinct().Count() == 5);

    [Fact]
    public void Every_skill_says_what_it_needs_and_offers_in_both_languages()
    {
        foreach (var skill in SampleCatalogue.Skills)
        {
            foreach (var phrase in new[] { skill.Name, skill.Need, skill.Offer })
            {
                phrase.Zh.ShouldNotBeNullOrWhiteSpace();
                phrase.En.ShouldNotBeNullOrWhiteSpace();
            }
        }

        SampleCatalogue.Skills.Select(s => s.Key).ShouldBeUnique();
        SampleCatalogue.Skills.Select(s => s.Trade).Distinct().Count().ShouldBe(SampleCatalogue.Trades.Count);
    }
}
