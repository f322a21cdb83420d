namespace Juluo.Web.Pages;

/// <summary>The id of a field in the page: its form's path and its name, so that two forms can use the same name.</summary>
public static class FieldId
{
    public static string Of(string form, string field) =>
        string.Concat(
            form.Trim('/').Replace('/', '-').Replace('#', '-').Replace('=', '-'),
            "-",
            char.ToLowerInvariant(field[0]).ToString(),
            field[1..].Replace('.', '-')
        );
}
