using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Juluo.Web.Pages;

/// <summary>A text in an SVG drawing: in Razor, the tag <c>text</c> has another meaning.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public double X { get; set; }

    [Parameter]
    public double Y { get; set; }

    [Parameter]
    public string Say { get; set; } = "";

    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var look = Class is null ? "" : $" class=\"{HtmlEncoder.Default.Encode(Class)}\"";
        builder.AddMarkupContent(
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<text{look} x=\"{X:0.##}\" y=\"{Y:0.##}\">{HtmlEncoder.Default.Encode(Say)}</text>"
            )
        );
    }
}
