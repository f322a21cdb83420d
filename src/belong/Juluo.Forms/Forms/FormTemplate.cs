namespace Juluo.Forms;

/// <summary>The templates of a new form.</summary>
[Named("form-template")]
internal enum FormTemplate
{
    Empty,

    /// <summary>A registration for an event.</summary>
    Registration,

    /// <summary>An application for a service or support, with documents.</summary>
    Application,

    /// <summary>A questionnaire for feedback on an event or a service.</summary>
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
