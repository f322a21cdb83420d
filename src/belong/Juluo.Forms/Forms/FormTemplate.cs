namespace Juluo.Forms;

/// <summary>Template of a new form.</summary>
[Named("form-template")]
internal enum FormTemplate
{
    Empty,

    /// <summary>Registration for an event.</summary>
    Registration,

    /// <summary>Application for a service or support, with documents.</summary>
    Application,

    /// <summary>Feedback on something.</summary>
    Feedback,
}

internal static class FormTemplates
{
    /// <summary>Returns the template's definition, or null for an empty form.</summary>
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
