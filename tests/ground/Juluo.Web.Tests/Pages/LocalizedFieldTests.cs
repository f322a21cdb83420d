using Juluo.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Juluo.Web.Tests;

/// <summary>A text in two languages is one input and two fields.</summary>
public sealed class LocalizedFieldTests
{
    [Theory] // before: what was wrong with the whole name was at no field, and the link on top of the form led nowhere
    [InlineData("name", "name.zh")]
    [InlineData("name.en", "name.en")]
    public async Task What_is_wrong_with_the_whole_text_is_shown_at_the_first_field(string at, string shown)
    {
        var (wrong, state) = await Wrong(new TooLong(at, 80), Languages.Chinese);
        wrong.ShouldContain($"name=\"{shown}\"");
        state.FieldOf("/spaces", state.Errors[0]).ShouldBe(shown);
    }

    [Theory] // before: "Fill in “Name in Chinese”." to an English reader, whose own field is the first
    [InlineData(Languages.English, "name.en", "Name in English")]
    [InlineData(Languages.Chinese, "name.zh", "中文")]
    [InlineData(Languages.English, "name.en", "Name in English", false)]
    public async Task A_text_that_is_missing_is_asked_for_in_the_language_of_the_reader(
        string language,
        string shown,
        string label,
        bool named = true
    )
    {
        var (wrong, state) = await Wrong(named ? new NameMissing("name.zh") : new Missing("name.zh"), language);
        wrong.ShouldContain($"name=\"{shown}\"");
        state.FieldOf("/spaces", state.Errors[0]).ShouldBe(shown);
        var words = WordsIn(language);
        FieldError.OnTop(words, state.Errors[0], state.LabelOf("/spaces", shown)).ShouldContain(label);
    }

    private static Words WordsIn(string language) =>
        new(new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]), language, DateTimeZone.Utc);

    /// <summary>The field that is marked as wrong.</summary>
    private static async Task<(string Drawn, FormState State)> Wrong(Error error, string language)
    {
        var state = new FormState();
        state.Refuse(null, [error], "/spaces");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(state)
            .AddSingleton(new App())
            .AddSingleton(new CurrentCaller())
            .AddSingleton(WordsIn(language))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var drawn = await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync<CascadingValue<string>>(
                    ParameterView.FromDictionary(
                        new Dictionary<string, object?>
                        {
                            ["Name"] = "FormName",
                            ["Value"] = "/spaces",
                            ["ChildContent"] = (RenderFragment)(
                                b =>
                                {
                                    b.OpenComponent<LocalizedField>(0);
                                    b.CloseComponent();
                                }
                            ),
                        }
                    )
                )
            ).ToHtmlString()
        );
        return (drawn.Split("<input").Single(f => f.Contains("aria-invalid=\"true\"", StringComparison.Ordinal)), state);
    }
}
