using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Juluo.Testing;

// Fields are filled in, and forms sent, according to the HTML standard.
public sealed partial class TextTab
{
    private readonly Dictionary<IElement, (string Name, string Type, byte[] File)> uploads = [];

    public override Task Fill(string selector, string value)
    {
        var field = Usable(selector);
        if (field.HasAttribute("readonly"))
            throw new InvalidOperationException($"“{selector}” can only be read.");
        switch (field)
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "submit" or "button" or "image" or "reset") } input:
                if (
                    value.Length > 0
                    && Form(input.Type) is { } form
                    && !Regex.IsMatch(value, form, RegexOptions.None, TimeSpan.FromSeconds(1))
                )
                    throw new InvalidOperationException($"A field of type {input.Type} does not take “{value}”.");
                input.Value = value;
                break;
            default:
                throw new InvalidOperationException($"“{selector}” is nothing to type in: {field.OuterHtml}");
        }

        return Task.CompletedTask;
    }

    public override Task Check(string selector) => Check(selector, true);

    public override Task Uncheck(string selector) => Check(selector, false);

    public override Task<bool> IsChecked(string selector) => Task.FromResult(Box(First(selector), selector).IsChecked);

    public override Task Select(string selector, string option) =>
        Select(selector, options => options.FirstOrDefault(o => o.Value == option) ?? options.FirstOrDefault(o => Words(o) == option));

    public override Task Select(string selector, int index) => Select(selector, options => options.ElementAtOrDefault(index));

    public override Task Upload(string selector, string name, string type, byte[] file)
    {
        if (Usable(selector) is not IHtmlInputElement { Type: "file" } input)
            throw new InvalidOperationException($"“{selector}” takes no file.");
        uploads[input] = (name, type, file);
        return Task.CompletedTask;
    }

    public override Task Open(string selector)
    {
        var fold = First(selector).Closest("details") ?? throw new InvalidOperationException($"“{selector}” is in no fold.");
        var summary = fold.Children.FirstOrDefault(c => c.LocalName == "summary");
        if (summary is null || !ShownText.IsShown(summary))
            throw new InvalidOperationException($"Nothing is seen of the fold “{selector}”.");
        fold.SetAttribute("open", "");
        return Task.CompletedTask;
    }

    public override Task OpenAll(string selector)
    {
        foreach (var fold in All(selector))
            fold.SetAttribute("open", "");
        return Task.CompletedTask;
    }

    public override Task<string> Value(string selector) =>
        Task.FromResult(
            First(selector) switch
            {
                IHtmlInputElement input => input.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => Chosen(select).Select(o => o.Value).FirstOrDefault() ?? "",
                var other => throw new InvalidOperationException($"“{selector}” has no value: {other.OuterHtml}"),
            }
        );

    private Task Check(string selector, bool isChecked)
    {
        var seen = Seen(selector);
        var box = Box(seen, selector);
        if (IsDisabled(box))
            throw new InvalidOperationException($"“{selector}” is disabled.");
        if (box.Type == "radio" && !isChecked)
            throw new InvalidOperationException($"“{selector}” is a radio button: another is checked in its place.");
        foreach (var other in box.Type == "radio" ? Group(box) : [])
            other.IsChecked = false;
        box.IsChecked = isChecked;
        return Task.CompletedTask;
    }

    private IHtmlInputElement Box(IElement element, string selector)
    {
        var control =
            element.Closest("label") is { } label && element is not IHtmlInputElement
                ? label.GetAttribute("for") is { } id
                    ? Here.Document.GetElementById(id)
                    : label.QuerySelector("input")
                : element;
        return control as IHtmlInputElement is { Type: "checkbox" or "radio" } box
            ? box
            : throw new InvalidOperationException($"“{selector}” is nothing to check: {element.OuterHtml}");
    }

    private IEnumerable<IHtmlInputElement> Group(IHtmlInputElement radio) =>
        Here
            .Document.QuerySelectorAll<IHtmlInputElement>("input[type=radio]")
            .Where(r => r.Name == radio.Name && !string.IsNullOrEmpty(r.Name) && FormOf(r) == FormOf(radio));

    private Task Select(string selector, Func<IReadOnlyList<IHtmlOptionElement>, IHtmlOptionElement?> find)
    {
        if (Usable(selector) is not IHtmlSelectElement select)
            throw new InvalidOperationException($"“{selector}” has no options.");
        var options = Options(select);
        var option = find(options);
        if (option is null || IsDisabled(option))
            throw new InvalidOperationException($"“{selector}” does not offer that, but {string.Join(", ", options.Select(Words))}.");
        foreach (var other in options)
            other.IsSelected = other == option;
        return Task.CompletedTask;
    }

    private static string Words(IHtmlOptionElement option) =>
        string.Join(' ', option.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<IHtmlOptionElement> Options(IHtmlSelectElement select) =>
        [.. select.QuerySelectorAll<IHtmlOptionElement>("option")];

    /// <summary>A select in which nothing was chosen has its first option.</summary>
    private static IEnumerable<IHtmlOptionElement> Chosen(IHtmlSelectElement select)
    {
        var options = Options(select);
        var chosen = options.Where(o => o.IsSelected);
        return select.IsMultiple
            ? chosen
            : new[] { chosen.LastOrDefault() ?? options.FirstOrDefault(o => !IsDisabled(o)) }.OfType<IHtmlOptionElement>();
    }

    private IElement Usable(string selector)
    {
        var field = Seen(selector);
        return IsDisabled(field) ? throw new InvalidOperationException($"“{selector}” is disabled.") : field;
    }

    private static bool IsDisabled(IElement control)
    {
        if (control.HasAttribute("disabled"))
            return true;
        for (var (child, at) = (control, control.ParentElement); at is not null; (child, at) = (at, at.ParentElement))
            if (at.LocalName is "fieldset" or "optgroup" && at.HasAttribute("disabled"))
                // Fields in the first legend remain enabled.
                return at.LocalName == "optgroup" || child != at.Children.FirstOrDefault(c => c.LocalName == "legend");
        return false;
    }

    private IElement? FormOf(IElement control) =>
        control.GetAttribute("form") is { } id ? Here.Document.GetElementById(id) : control.Closest("form");

    /// <summary>The request that a button makes.</summary>
    private PageRequest Pressed(IElement button)
    {
        if (IsDisabled(button))
            throw new InvalidOperationException($"A button that is disabled: {button.OuterHtml}");
        var form = FormOf(button) ?? throw new InvalidOperationException($"A button of no form: {button.OuterHtml}");
        var controls = Here
            .Document.QuerySelectorAll("button, input, select, textarea")
            .Where(c => FormOf(c) == form && !IsDisabled(c))
            .ToList();
        if (!form.HasAttribute("novalidate") && !button.HasAttribute("formnovalidate"))
            foreach (var control in controls)
                if (Objection(control) is { } objection)
                    throw new InvalidOperationException($"A browser does not send this form: {objection}: {control.OuterHtml}");
        var fields = controls.SelectMany(c => Sent(c, button)).ToList();
        var to = new Uri(At, Said("action") is { Length: > 0 } action ? action : At.PathAndQuery);
        return Said("method")?.ToLowerInvariant() switch
        {
            "post" when Said("enctype") == "multipart/form-data" => new(HttpMethod.Post, to, Multipart(fields)),
            "post" => new(HttpMethod.Post, to, ("application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(UrlEncoded(fields)))),
            null or "" or "get" => new(HttpMethod.Get, new UriBuilder(to) { Query = UrlEncoded(fields), Fragment = "" }.Uri, null),
            var other => throw new InvalidOperationException($"A form that is sent by {other}."),
        };

        string? Said(string name) => button.GetAttribute($"form{name}") ?? form.GetAttribute(name);
    }

    private sealed record Sending(string Name, string Value, (string Name, string Type, byte[] Content)? File = null);

    private IEnumerable<Sending> Sent(IElement control, IElement pressed)
    {
        if (control.GetAttribute("name") is not { Length: > 0 } name || control.Closest("datalist") is not null)
            return [];
        return control switch
        {
            IHtmlButtonElement or IHtmlInputElement { Type: "submit" or "image" or "button" or "reset" } => control == pressed
                ? [new(name, control.GetAttribute("value") ?? "")]
                : [],
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [new(name, box.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement { Type: "file" } =>
            [
                uploads.TryGetValue(control, out var file)
                    ? new(name, file.Name, (file.Name, file.Type, file.File))
                    : new(name, "", ("", "application/octet-stream", [])),
            ],
            IHtmlInputElement input => [new(name, input.Value ?? "")],
            IHtmlTextAreaElement area => [new(name, area.Value)],
            IHtmlSelectElement select => Chosen(select).Where(o => !IsDisabled(o)).Select(o => new Sending(name, o.Value)),
            _ => [],
        };
    }

    private static string UrlEncoded(IEnumerable<Sending> fields) =>
        string.Join('&', fields.Select(f => $"{WebUtility.UrlEncode(Crlf(f.Name))}={WebUtility.UrlEncode(Crlf(f.Value))}"));

    // Like browsers: names in UTF-8, which .NET's own writer would encode.
    private static (string Type, byte[] Content) Multipart(IEnumerable<Sending> fields)
    {
        const string Boundary = "----JuluoTextTabBoundary7MA4YWxkTrZu0gW";
        using var body = new MemoryStream();
        foreach (var field in fields)
        {
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(Crlf(field.Name))}\"");
            if (field.File is { } file)
            {
                Write($"; filename=\"{Quoted(file.Name)}\"\r\nContent-Type: {file.Type}\r\n\r\n");
                body.Write(file.Content);
                Write("\r\n");
            }
            else
            {
                Write($"\r\n\r\n{Crlf(field.Value)}\r\n");
            }
        }

        Write($"--{Boundary}--\r\n");
        return ($"multipart/form-data; boundary={Boundary}", body.ToArray());

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Crlf(string text) => text.ReplaceLineEndings("\r\n");

    /// <summary>The reason for which a browser would not send a form with this field; null if it would.</summary>
    private string? Objection(IElement control)
    {
        if (
            control.HasAttribute("readonly")
            || control is IHtmlInputElement { Type: "hidden" or "submit" or "button" or "image" or "reset" }
        )
            return null;
        var value = control switch
        {
            IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "on" : "",
            IHtmlInputElement { Type: "radio" } radio => Group(radio).Append(radio).Any(r => r.IsChecked) ? "on" : "",
            IHtmlInputElement { Type: "file" } => uploads.ContainsKey(control) ? "file" : "",
            IHtmlInputElement input => input.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => Chosen(select).Select(o => o.Value).FirstOrDefault() ?? "",
            _ => null,
        };
        if (value is null)
            return null;
        if (value.Length == 0)
            return control.HasAttribute("required") ? "it is required" : null;
        if (control is not IHtmlInputElement { Type: var type })
            return null;
        if (type == "email" && !Address().IsMatch(value))
            return "it is no email address";
        if (type == "url" && !Uri.TryCreate(value, UriKind.Absolute, out _))
            return "it is no address";
        if (
            control.GetAttribute("pattern") is { } pattern
            && !Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromSeconds(1))
        )
            return "it is not in its form";
        return control.GetAttribute("min") is { Length: > 0 } min && Compare(type, value, min) < 0 ? "it is less than it may be"
            : control.GetAttribute("max") is { Length: > 0 } max && Compare(type, value, max) > 0 ? "it is more than it may be"
            : null;
    }

    // Dates and times compare as texts.
    private static int Compare(string type, string one, string other) =>
        type switch
        {
            "number" or "range" => decimal.Parse(one, CultureInfo.InvariantCulture)
                .CompareTo(decimal.Parse(other, CultureInfo.InvariantCulture)),
            "date" or "time" or "month" or "week" or "datetime-local" => string.CompareOrdinal(one, other),
            _ => 0,
        };

    /// <summary>The pattern of values for a type of field; null for any text.</summary>
    private static string? Form(string type) =>
        type switch
        {
            "date" => @"^\d{4}-\d\d-\d\d$",
            "time" => @"^\d\d:\d\d(:\d\d)?$",
            "month" => @"^\d{4}-\d\d$",
            "week" => @"^\d{4}-W\d\d$",
            "datetime-local" => @"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$",
            "number" or "range" => @"^-?\d*\.?\d+$",
            "color" => "^#[0-9a-f]{6}$",
            _ => null,
        };

    // HTML's own pattern of an email address.
    [GeneratedRegex(
        @"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Address();
}
