namespace Juluo.Forms;

/// <summary>With what a new form begins.</summary>
[Named("form-template")]
internal enum FormTemplate
{
    Empty,

    /// <summary>Who comes to an event.</summary>
    Registration,

    /// <summary>A service or support is applied for, with documents.</summary>
    Application,

    /// <summary>What people thought of something.</summary>
    Feedback,
}

internal static class FormTemplates
{
    /// <summary>Null: nothing yet.</summary>
    public static FormDefinition? Of(FormTemplate template)
    {
        if (template == FormTemplate.Empty)
            return null;
        var name = $"Juluo.Forms.Forms.Templates.{EnumWord.Of(template)}.yaml";
        using var stream = typeof(FormTemplates).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return DefinitionReader.Read(reader.ReadToEnd()).Value;
    }
}
