using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Juluo.Sample.Tests;

/// <summary>A button of a form on a page, with the input for the form.</summary>
internal sealed class ShownForm
{
    private const string Protection = "__RequestVerificationToken";

    private readonly IHtmlFormElement form;
    private readonly IElement button;

    private ShownForm(IHtmlFormElement form, IElement button, string at, RouteOf routes)
    {
        (this.form, this.button, At) = (form, button, at);
        Action = (button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? at).Split('#')[0];
        Route = routes.Action(Action) ?? Action;
        var words = Controls
            .Where(IsWord)
            .Append(button)
            .Where(c => c.HasAttribute("name"))
            .Select(c => $"{c.GetAttribute("name")}={c.GetAttribute("value")}");
        Kind = string.Join(' ', words.Order(StringComparer.Ordinal).Prepend(Route));
    }

    /// <summary>The page that shows it.</summary>
    public string At { get; }

    public string Action { get; }

    public string Route { get; }

    /// <summary>The route, with the values of hidden fields.</summary>
    public string Kind { get; }

    /// <summary>True if there is nothing to fill in, so that all values come from the page.</summary>
    public bool IsBare => !Controls.Any(c => c is IHtmlInputElement { Type: not "hidden" } or IHtmlSelectElement or IHtmlTextAreaElement);

    public bool NeedsFile => Controls.Any(c => c is IHtmlInputElement { Type: "file", IsRequired: true });

    /// <summary>Without those that only a script shows.</summary>
    public static List<ShownForm> Of(IHtmlDocument page, string at, RouteOf routes) =>
        [
            .. from form in page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(f => f.Closest("[hidden]") is null)
            from button in ControlsOf(form)
            where button is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }
            select new ShownForm(form, button, at, routes),
        ];

    public IEnumerable<KeyValuePair<string, string>> Fields =>
        Controls
            .Where(c => c.HasAttribute("name") && (c == button || c is not IHtmlButtonElement))
            .Select(c => (Name: c.GetAttribute("name")!, Value: Sent(c)))
            .Where(f => f.Value is not null)
            .Select(f => KeyValuePair.Create(f.Name, f.Value!));

    public override string ToString() =>
        $"{At}: {Kind} [{string.Join('&', Fields.Where(f => f.Key is not (Protection or Idempotency.Field)).Select(f => $"{f.Key}={f.Value}"))}]";

    /// <summary>Fills in the fields that a browser would require.</summary>
    public void Fill(DateOnly today)
    {
        foreach (var control in Controls)
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" } radio when !Group(radio).Any(r => r.IsChecked):
                case IHtmlInputElement { Type: "checkbox", IsRequired: true }:
                case IHtmlInputElement { Type: not ("radio" or "checkbox"), IsRequired: true, Value: null or "" }:
                case IHtmlTextAreaElement { IsRequired: true, Value: "" }:
                case IHtmlSelectElement { IsRequired: true, Value: null or "" }:
                    Put(control, today);
                    break;
            }
    }

    /// <summary>Fills in the fields that a refusal named.</summary>
    /// <param name="fields">The ids of the fields.</param>
    public bool Fill(IReadOnlyList<string> fields, DateOnly today)
    {
        var named = fields.Select(f => Named(f).FirstOrDefault()).OfType<IElement>().ToList();
        foreach (var control in named)
            Put(control, today);
        return named.Count > 0;
    }

    private IEnumerable<IElement> Named(string id)
    {
        var field = form.Owner!.GetElementById(id);
        return Controls.Where(c =>
            field?.Contains(c) is true
            || c.GetAttribute("name") == id
            || c.GetAttribute("name")?.StartsWith($"{id}.", StringComparison.Ordinal) is true
        );
    }

    private static void Put(IElement control, DateOnly today)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = true;
                break;
            case IHtmlInputElement input:
                input.Value = input.Type switch
                {
                    "email" => "walk@example.org",
                    "url" => "https://example.org/",
                    "number" or "range" => input.GetAttribute("min") ?? "1",
                    "date" => input.GetAttribute("min") ?? today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    "datetime-local" => today.AddDays(1).ToString("yyyy-MM-dd'T10:00'", CultureInfo.InvariantCulture),
                    "time" => "10:00",
                    "tel" => "+886 2 2345 6789",
                    _ when input.GetAttribute("inputmode") is "numeric" or "decimal" => "1",
                    _ => "Because",
                };
                break;
            case IHtmlTextAreaElement area:
                area.Value = "Because it is so.";
                break;
            case IHtmlSelectElement select
                when select.Options.FirstOrDefault(o => o is { Value.Length: > 0, IsDisabled: false }) is { } first:
                first.IsSelected = true;
                break;
        }
    }

    private IEnumerable<IElement> Controls => ControlsOf(form);

    private static IEnumerable<IElement> ControlsOf(IHtmlFormElement form) =>
        form.QuerySelectorAll("input, select, textarea, button")
            .Concat(form.Id is { Length: > 0 } id ? form.Owner!.QuerySelectorAll($"[form='{id}']") : [])
            .Where(c => !c.HasAttribute("disabled") && c.Closest("fieldset[disabled]") is null);

    private IEnumerable<IHtmlInputElement> Group(IHtmlInputElement radio) =>
        Controls.OfType<IHtmlInputElement>().Where(r => r.Type == "radio" && r.Name == radio.Name);

    private static bool IsWord(IElement control) =>
        control is IHtmlInputElement { Type: "hidden", Value: { Length: > 0 and < 20 } value }
        && value.All(c => char.IsAsciiLetterLower(c) || c is '_' or '-');

    private static string? Sent(IElement control) =>
        control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
            IHtmlInputElement input => input.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlButtonElement pressed => pressed.Value,
            _ => null,
        };
}
