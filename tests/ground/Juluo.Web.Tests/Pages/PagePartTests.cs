using Juluo.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Juluo.Web.Tests;

/// <summary>The HTML of page components, without a browser.</summary>
public sealed class PagePartTests
{
    [Fact]
    public async Task A_week_that_too_few_people_took_part_in_is_a_gap_in_the_line()
    {
        Spark.Point?[] weeks = [new(1, 0, 2), new(2, 1, 3), null, new(2, 1, 3), new(3, 2, 4)];
        var drawn = await Render<Spark>(
            new()
            {
                ["Points"] = weeks,
                ["Label"] = "x",
                ["Usual"] = 2.0,
            }
        );
        Count(drawn, "class=\"line\"").ShouldBe(2);
        Count(drawn, "class=\"band\"").ShouldBe(2);
        Count(drawn, "class=\"now\"").ShouldBe(1);
    }

    [Fact]
    public async Task A_line_without_any_figure_draws_nothing_and_a_flat_one_stays_inside()
    {
        (await Render<Spark>(new() { ["Points"] = new Spark.Point?[] { null, null }, ["Label"] = "x" })).ShouldNotContain("path");
        var flat = await Render<Spark>(new() { ["Points"] = new Spark.Point?[] { new(5, 5, 5) }, ["Label"] = "x" });
        flat.ShouldContain("cy=\"32\"");
        flat.ShouldNotContain("NaN");
    }

    [Fact]
    public async Task Faces_beyond_the_most_are_counted_and_every_name_is_read()
    {
        var people = new[] { "王詩涵", "陳建宏", "Mina Sato" }.Select(name => (default(PersonId), name, (string?)null)).ToList();
        var drawn = await Render<Web.Pages.Avatars>(new() { ["People"] = people, ["Most"] = 2 });
        Count(drawn, "class=\"face face-").ShouldBe(2);
        drawn.ShouldContain("+1");
        drawn.ShouldContain("王詩涵、陳建宏、Mina Sato");
    }

    [Fact]
    public async Task A_ladder_says_which_step_it_stands_on()
    {
        Ladder.Step[] steps = [new("提議", "11/3", Done: true), new("見面", Now: true), new("專案")];
        var drawn = await Render<Ladder>(new() { ["Steps"] = steps });
        Count(drawn, "class=\"done\"").ShouldBe(1);
        Count(drawn, "aria-current=\"step\"").ShouldBe(1);
    }

    [Fact]
    public async Task Columns_that_a_file_needs_stand_first_and_many_others_are_folded()
    {
        var columns = new CsvColumns("things", ["name"], [.. "abcdefgh".Select(c => ($"{c}", "")), ("name", "")]);
        var drawn = await Render<ColumnList>(new() { ["Columns"] = columns, ["Also"] = new[] { "h" } });
        string[] parts =
        [
            "<code>name</code>",
            "必填",
            "<code>h</code>",
            "<details",
            "<code>a</code>",
            "<code>g</code>",
            "</details>",
            "href=\"/samples/things\"",
        ];
        var places = parts.Select(p => drawn.IndexOf(p, StringComparison.Ordinal)).ToList();
        places[0].ShouldBeGreaterThan(0);
        places.ShouldBe(places.Order());
        (Count(drawn, "必填"), Count(drawn, "<dt>")).ShouldBe((1, 9));
        var few = new CsvColumns("few", ["name"], ("name", ""), ("city", ""));
        (await Render<ColumnList>(new() { ["Columns"] = few })).ShouldNotContain("<details");
    }

    [Theory]
    [InlineData(typeof(FlashToast))]
    [InlineData(typeof(FlashNotice))]
    public async Task What_the_last_act_did_leads_to_what_came_of_it(Type part)
    {
        var drawn = await Render(part, new() { ["Left"] = new Next("/visitors", "came", See: "/visitors/7/badge", SeeSay: "badge") });
        drawn.ShouldContain("""href="/visitors/7/badge">badge</a>""");
        drawn.ShouldNotContain("data-toast-seconds-value=\"8\"");
        (await Render(part, new() { ["Left"] = new Next("/visitors", "came") })).ShouldNotContain("<a");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Task<string> Render<TPart>(Dictionary<string, object?> parameters)
        where TPart : IComponent => Render(typeof(TPart), parameters);

    private static async Task<string> Render(Type part, Dictionary<string, object?> parameters)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(
                new Words(new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]), Languages.Chinese, DateTimeZone.Utc)
            )
            .AddSingleton(new FormState())
            .AddSingleton(new CurrentCaller())
            .AddSingleton(new Clock(TestTime.Thursday))
            .AddSingleton(new Assets(WebApplication.CreateBuilder().Environment))
            .AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            System.Net.WebUtility.HtmlDecode(
                (await renderer.RenderComponentAsync(part, ParameterView.FromDictionary(parameters))).ToHtmlString()
            )
        );
    }
}
