using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Juluo.Lens;

/// <summary>A text in a drawing: to Razor, the word <c>text</c> means something else.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public double X { get; set; }

    [Parameter]
    public double Y { get; set; }

    [Parameter]
    public string Say { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(
            0,
            string.Create(CultureInfo.InvariantCulture, $"<text x=\"{X}\" y=\"{Y}\">{HtmlEncoder.Default.Encode(Say)}</text>")
        );
}
