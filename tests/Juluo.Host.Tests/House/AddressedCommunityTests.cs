using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Several communities on one host: a visitor who followed a link that names one of them stays in it.</summary>
public sealed partial class AddressedCommunityTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    [Theory] // before: the form of an invitation went to another community, which did not know it
    [InlineData("/sign-in")]
    [InlineData("/sign-in/link")]
    public async Task A_form_goes_to_the_community_that_the_address_names(string path)
    {
        using var client = await houses.As(TwoHouses.Visitor);
        var page = await client.GetStringAsync(new Uri($"{path}?{Community.Query}={houses.There.Slug}", UriKind.Relative));
        var actions = Action().Matches(page).Select(m => m.Groups[1].Value).ToList();
        actions.ShouldNotBeEmpty();
        actions.ShouldAllBe(action => action.EndsWith($"?{Community.Query}={houses.There.Slug}", StringComparison.Ordinal));
    }

    [GeneratedRegex("method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
