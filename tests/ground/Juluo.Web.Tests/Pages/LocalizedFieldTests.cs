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
        var state = new FormState();
        state.Refuse(null, [new TooLong(at, 80)], "/spaces");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(state)
            .AddSingleton(new App())
            .AddSingleton(new CurrentCaller())
            .AddSingleton(
                new Words(new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]), Languages.Chinese, DateTimeZone.Utc)
            )
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
        var wrong = drawn.Split("<input").Single(f => f.Contains("aria-invalid=\"true\"", StringComparison.Ordinal));
        wrong.ShouldContain($"name=\"{shown}\"");
        state.FieldOf("/spaces", state.Errors[0]).ShouldBe(shown);
    }
}
