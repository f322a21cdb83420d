namespace Juluo.Web;

/// <summary>Declares a file that a slice accepts, by its form field, for <see cref="Uploads"/> and the API description.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class FileFieldAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>True if the file is required.</summary>
    public bool Required { get; set; }

    /// <summary>True if the field accepts several files.</summary>
    public bool Many { get; set; }
}
