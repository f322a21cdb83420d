using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Juluo.HelpDirectory;

/// <summary>What the addresses of the API of HSDS 3 share: the names of its parameters, its pages, and that any website may read it.</summary>
internal sealed class HsdsDoor(IHttpContextAccessor http)
{
    public const string Version = "3.0";
    private const int UsualSize = 50;
    private const int MostSize = 500;

    /// <summary>A parameter of HSDS that is given.</summary>
    public string? this[string name] => FormText.Some(http.HttpContext?.Request.Query[name].ToString());

    public bool Is(string name) => this[name] is "true" or "1" or "yes";

    public void Open()
    {
        if (http.HttpContext is { } context)
            context.Response.Headers.AccessControlAllowOrigin = "*";
    }

    public HsdsPage Page(IReadOnlyList<JsonObject> all, string noun)
    {
        Open();
        var size = Math.Clamp(Whole("per_page") ?? UsualSize, 1, MostSize);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var page = Math.Max(1, Whole("page") ?? 1);
        var shown = all.Skip((int)Math.Min(int.MaxValue, (long)(page - 1) * size)).Take(size).Select(o => One(o, noun)).ToList();
        return new(all.Count, pages, page, shown.Count, page == 1, page >= pages, shown.Count == 0, shown);
    }

    public JsonElement One(JsonObject node, string noun)
    {
        Open();
        return JsonSerializer.SerializeToElement(HsdsGaps.Fill(node.Copy(), noun));
    }

    /// <summary>Without its lists: how HSDS gives an object in a list, unless it is asked for in full.</summary>
    public static JsonObject Brief(JsonObject node, string noun)
    {
        var brief = node.Copy();
        foreach (var property in HsdsShape.Nouns[noun].Values)
        {
            if (property.Many)
                brief.Remove(property.Name);
            else if (property.IsObject && brief.One(property.Name) is { } one)
                brief[property.Name] = Brief(one, property.Type);
        }

        return brief;
    }

    private int? Whole(string name) =>
        int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
